import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../face';
import { readBody } from './body';

/** The functions as the web reaches them. */
export type HttpAccess = Emulator['http'];

const MAX_TEXT = 100 * 1024;
const MAX_OTHER = 6 * 1024 * 1024;

const isText = (contentType = 'text/plain'): boolean =>
  /^text\/|^application\/(json|javascript|xml|x-www-form-urlencoded)/.test(contentType);

/** Answers `/http/<function>` as the cloud's HTTP access does. */
export const answerHttpAccess = async (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  http: HttpAccess,
): Promise<void> => {
  const text = isText(request.headers['content-type']);
  const body = await readBody(request, text ? MAX_TEXT : MAX_OTHER);
  const [functionName = '', ...rest] = url.pathname.slice('/http/'.length).split('/');
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const answer = await http(functionName, {
    method: request.method ?? 'GET',
    path: `/${rest.join('/')}`,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(headers),
    body: text ? body.toString('utf8') : body,
    address: request.socket.remoteAddress ?? '',
  });
  response.writeHead(answer.status, answer.headers).end(answer.body);
};
