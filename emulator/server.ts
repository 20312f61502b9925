import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AdminHandlers, answerAdmin } from './admin/admin';
import { CloudError } from './cloud-error';
import { receiveUpload, sendFile } from './files/http';
import type { Storage } from './files/storage';
import { answerHttpAccess, type HttpAccess } from './http/access';
import { type ApiOptions, answerApi, apiRoutes } from './http/api';
import { readBody } from './http/body';
import { type StaticDir, serveStatic } from './http/static-files';
import type { Stream } from './http/stream';

export interface ServerOptions {
  admin: AdminHandlers;
  api: ApiOptions;
  storage: Storage;
  stream: Stream;
  staticDirs: readonly StaticDir[];
  /** The functions as the web reaches them. */
  http: HttpAccess;
}

const MAX_API_REQUEST = 20 * 1024 * 1024;
const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, NOT_FOUND: 404, EXCEED_MAX_PAYLOAD_SIZE: 413 };

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(value));
};

const sendError = (response: ServerResponse, cause: unknown): void => {
  const error =
    cause instanceof URIError ? new CloudError('INVALID_PARAM', 'the address is malformed') : cause;
  const known = error instanceof CloudError;
  if (!known) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  if (response.headersSent) {
    response.end();
    return;
  }
  const code = known ? error.code : 'SYS_ERR';
  const message = known ? error.message : 'the emulator has a fault';
  sendJson(response, known ? (STATUS[code] ?? 400) : 500, { error: { code, message } });
};

/** The request handler: the SDK's `/admin`, the storage, `/api`, and the static files. */
export const requestHandler = ({ admin, api, storage, stream, staticDirs, http }: ServerOptions) => {
  const routes = apiRoutes(api);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const method = request.method ?? 'GET';
    if (url.pathname === '/admin') return answerAdmin(request, response, admin);
    if (url.pathname === '/storage-upload') return receiveUpload(request, response, storage);
    if (url.pathname.startsWith('/storage/')) return sendFile(url, response, storage);
    if (url.pathname.startsWith('/http/')) return answerHttpAccess(request, response, url, http);
    if (url.pathname === '/api/stream') return stream.add(response);
    if (url.pathname.startsWith('/api/')) {
      const body = await readBody(request, MAX_API_REQUEST);
      const header = request.headers['x-huiyin-session'];
      const session = typeof header === 'string' ? header : undefined;
      return sendJson(response, 200, await answerApi(routes, { method, url, body, session }));
    }
    if (serveStatic(staticDirs, decodeURIComponent(url.pathname), response)) return;
    throw new CloudError('NOT_FOUND', `nothing at ${url.pathname}`);
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch((error: unknown) => sendError(response, error));
  };
};

/** Listens on 127.0.0.1; connections are kept open, so that an idle one is never closed under a request. */
export const listen = async (port: number, handler: ReturnType<typeof requestHandler>): Promise<Server> => {
  const server = createServer(handler);
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return server;
};

export const addressOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
