import type { IncomingMessage } from 'node:http';
import { CloudError } from '../cloud-error';

/** Reads a request to its end; more than `limit` bytes are refused. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', `more than ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
};
