import { createHmac, randomBytes } from 'node:crypto';
import { CloudError } from '../cloud-error';
import type { Faults } from '../faults';
import type { Invocation } from '../functions/invocation';
import { checkPath, type Files, fileIdOf } from './files';

const MAX_FILES = 50;
const DEFAULT_MAX_AGE = 2 * 3600;

export interface StorageOptions {
  files: Files;
  faults: Faults;
  now: () => Date;
  url: () => string;
}

/** What a temporary URL or an upload ticket stands for. */
interface Ticket {
  path: string;
  fileID: string;
  owner?: string;
}

type Body = Record<string, unknown>;

const listOf = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw new CloudError('INVALID_PARAM', 'a list of files is required');
  if (value.length > MAX_FILES) throw new CloudError('INVALID_PARAM', 'at most 50 files in one request');
  return value;
};

/** The storage protocol of the SDK: upload tickets, temporary URLs (2 h), deletion, 50 files a request. */
export class Storage {
  private readonly secret = randomBytes(16);
  private readonly tickets = new Map<string, Ticket>();

  constructor(private readonly options: StorageOptions) {}

  handle(body: Body, run: Invocation): unknown {
    if (body.action === 'storage.getUploadMetadata') return this.ticket(body, run);
    if (body.action === 'storage.batchGetDownloadUrl') {
      return { download_list: listOf(body.file_list).map((file) => this.download(Object(file) as Body)) };
    }
    if (body.action === 'storage.batchDeleteFile') {
      return { delete_list: listOf(body.fileid_list).map((fileID) => this.remove(String(fileID))) };
    }
    throw new CloudError('INVALID_PARAM', `unknown action ${String(body.action)}`);
  }

  /** Stores what was PUT with an upload ticket; undefined when the ticket is none. */
  upload(token: string | undefined, bytes: Buffer): string | undefined {
    const ticket = token === undefined ? undefined : this.tickets.get(token);
    if (!token || !ticket) return undefined;
    this.tickets.delete(token);
    return this.options.files.put(ticket.path, bytes, ticket.owner);
  }

  /** A URL under which a file can be fetched until it expires; not URI-encoded, since the SDK does that. */
  temporaryUrl(fileID: string, maxAge = DEFAULT_MAX_AGE): string | undefined {
    const file = this.options.files.find(fileID);
    if (!file) return undefined;
    const until = this.options.now().getTime() + maxAge * 1000;
    return `${this.options.url()}/storage/${file.path}?sign=${this.sign(file.path, until)}&t=${until}`;
  }

  /** Whether it can give nothing just now, whatever is asked for. */
  get unavailable(): boolean {
    return this.options.faults.strike('file-unavailable', {}) !== undefined;
  }

  /** The file behind a temporary URL; undefined when it expired, was altered, or the file is gone. */
  fetch(url: URL): { path: string; bytes: Buffer } | undefined {
    const path = decodeURI(url.pathname).slice('/storage/'.length);
    const until = Number(url.searchParams.get('t'));
    if (url.searchParams.get('sign') !== this.sign(path, until)) return undefined;
    if (until < this.options.now().getTime()) return undefined;
    const bytes = this.options.files.bytes(fileIdOf(path));
    return bytes && { path, bytes };
  }

  private ticket(body: Body, run: Invocation): unknown {
    const path = checkPath(body.path);
    const token = randomBytes(16).toString('hex');
    const fileID = fileIdOf(path);
    this.tickets.set(token, { path, fileID, ...(run.openid ? { owner: run.openid } : {}) });
    return {
      url: `${this.options.url()}/storage-upload`,
      token,
      authorization: `q-sign-algorithm=sha1&q-key=${token}`,
      fileId: fileID,
      cosFileId: Buffer.from(fileID).toString('base64'),
    };
  }

  private download({ fileid, max_age: maxAge }: Body): unknown {
    const fileID = String(fileid);
    const age = typeof maxAge === 'number' ? maxAge : DEFAULT_MAX_AGE;
    const tempFileURL = this.temporaryUrl(fileID, age);
    if (!tempFileURL) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '', maxAge: age };
    return { code: 'SUCCESS', fileID, tempFileURL, maxAge: age };
  }

  private remove(fileID: string): unknown {
    if (this.options.faults.strike('file-kept', {})) return { code: 'STORAGE_REQUEST_FAIL', fileID };
    return { code: this.options.files.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID };
  }

  private sign(path: string, until: number): string {
    return createHmac('sha256', this.secret).update(`${path}\n${until}`).digest('hex').slice(0, 32);
  }
}
