import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/body';
import { contentType } from '../http/static-files';
import type { Storage } from './storage';

const MAX_UPLOAD = 100 * 1024 * 1024;

const xml = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>emulator</RequestId><TraceId>emulator</TraceId></Error>';

/** Takes the PUT that follows an upload ticket; errors are XML, as those of the object storage. */
export const receiveUpload = async (
  request: IncomingMessage,
  response: ServerResponse,
  storage: Storage,
): Promise<void> => {
  const token = request.headers['x-cos-security-token'];
  const bytes = await readBody(request, MAX_UPLOAD);
  const fileID = storage.upload(typeof token === 'string' ? token : undefined, bytes);
  if (fileID) response.writeHead(200).end();
  else response.writeHead(403).end(xml('AccessDenied', 'Access Denied.'));
};

/** Answers a temporary URL. */
export const sendFile = (url: URL, response: ServerResponse, storage: Storage): void => {
  if (storage.unavailable) {
    response.writeHead(503).end(xml('ServiceUnavailable', 'Please reduce your request rate.'));
    return;
  }
  const file = storage.fetch(url);
  if (!file) {
    response.writeHead(403).end(xml('AccessDenied', 'Request has expired'));
    return;
  }
  const { path, bytes } = file;
  response.writeHead(200, { 'content-type': contentType(path), 'content-length': bytes.length }).end(bytes);
};
