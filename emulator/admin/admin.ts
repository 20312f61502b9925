import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from '../cloud-error';
import type { Invocation, Invocations } from '../functions/invocation';
import { readBody } from '../http/body';
import type { Outcome } from './database-requests';
import { parseMultipart } from './multipart';

type Body = Record<string, unknown>;

/** What `/admin` can be asked for: one handler per family of actions. */
export interface AdminHandlers {
  invocations: Invocations;
  database: (body: Body, run: Invocation) => Promise<Outcome>;
  invokeFunction: (body: Body, run: Invocation) => Promise<unknown>;
  storage: (body: Body, run: Invocation) => unknown;
  openApi: (apiName: string, request: Buffer, run: Invocation) => Promise<Buffer>;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const MAX_REQUEST = 20 * 1024 * 1024;

const parse = (request: IncomingMessage, bytes: Buffer): Body => {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return parseMultipart(type, bytes);
  return parseJson(bytes.toString('utf8'));
};

const parseJson = (text: string): Body => {
  try {
    return Object(JSON.parse(text)) as Body;
  } catch {
    throw new CloudError('INVALID_PARAM', 'the request is not JSON');
  }
};

const callerOf = (body: Body, invocations: Invocations): Invocation => {
  const run = invocations.find(body.wxCloudApiToken);
  if (run) return run;
  throw new CloudError('INVALID_REQUEST_SOURCE', 'the request comes from no running function');
};

/** Answers one request of the SDK (wire section 2): always HTTP 200, the outcome is in the body. */
export const answerAdmin = async (
  request: IncomingMessage,
  response: ServerResponse,
  handlers: AdminHandlers,
): Promise<void> => {
  const requestId = randomUUID();
  const reply = (value: Body): void => {
    const text = JSON.stringify({ ...value, requestId });
    response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': Buffer.byteLength(text) });
    response.end(text);
  };
  try {
    const body = parse(request, await readBody(request, MAX_REQUEST));
    const run = callerOf(body, handlers.invocations);
    const action = String(body.action);
    if (action === 'wx.openApi') {
      const bytes = await handlers.openApi(String(body.apiName), asBytes(body.requestData), run);
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      response.end(bytes);
    } else if (action.startsWith('database.')) {
      const { lost, ...outcome } = await handlers.database(body, run);
      if (lost) request.socket.destroy();
      else reply(outcome);
    } else if (action === 'functions.invokeFunction') {
      reply({ data: await handlers.invokeFunction(body, run) });
    } else if (action.startsWith('storage.')) {
      reply({ data: await handlers.storage(body, run) });
    } else throw new CloudError('INVALID_PARAM', `unknown action ${action}`);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    reply({ code: error.code, message: error.message });
  }
};

const asBytes = (value: unknown): Buffer =>
  Buffer.isBuffer(value) ? value : Buffer.from(String(value ?? ''));
