import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../face';
import { readBody } from './body';

/** The functions as the web reaches them. */
export type HttpAccess = Emulator['http'];

const MAX_TEXT = 100 * 1024;

/** Answers `/http/<function>` as the cloud's HTTP access does. */
export const answerHttpAccess = async (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  http: HttpAccess,
): Promise<void> => {
  const body = await readBody(request, MAX_TEXT);
  const [functionName = '', ...rest] = url.pathname.slice('/http/'.length).split('/');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const answer = await http(functionName, {
    method: request.method ?? 'GET',
    path: `/${rest.join('/')}`,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body: body.toString('utf8'),
    address: request.socket.remoteAddress ?? '',
  });
  response.writeHead(answer.status, answer.headers).end(answer.body);
};
