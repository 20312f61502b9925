import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudError } from '../cloud-error';
import { ENV } from '../functions/invocation';
import { Journal } from '../journal';

const BUCKET = '6875-huiyin-1300000000';
const MAX_PATH_BYTES = 850;

/** A stored file: where it is, and whose it is (none when a function stored it). */
export interface StoredFile {
  fileID: string;
  path: string;
  owner?: string;
  size: number;
}

type Entry = { stored: StoredFile } | { removed: string };

/** The fileID of a path in this environment's bucket. */
export const fileIdOf = (path: string): string => `cloud://${ENV}.${BUCKET}/${path}`;

/** Refuses what the cloud storage refuses as a path: empty, a leading `/`, `//`, more than 850 bytes. */
export const checkPath = (path: unknown): string => {
  const text = typeof path === 'string' ? path : '';
  const bad =
    text === '' || text.startsWith('/') || text.includes('//') || /\p{Cc}|\\|(^|\/)\.\.?(\/|$)/u.test(text);
  if (bad || encodeURI(text).length > MAX_PATH_BYTES) {
    throw new CloudError('INVALID_PARAM', `invalid cloud path ${text.slice(0, 100)}`);
  }
  return text;
};

/** The files of the cloud storage: bytes by fileID, with their owners. */
export class Files {
  private readonly files = new Map<string, StoredFile>();
  private readonly memory = new Map<string, Buffer>();
  private readonly journal: Journal<Entry>;
  private readonly dir: string | undefined;

  constructor(dataDir: string | undefined) {
    this.journal = new Journal(dataDir, 'files');
    this.journal.replay((entry) => this.apply(entry));
    if (!dataDir) return;
    this.dir = join(dataDir, 'files');
    mkdirSync(this.dir, { recursive: true });
  }

  put(path: string, bytes: Buffer, owner?: string): string {
    const fileID = fileIdOf(checkPath(path));
    this.write(fileID, bytes);
    const stored = { fileID, path, size: bytes.length, ...(owner ? { owner } : {}) };
    this.record({ stored });
    return fileID;
  }

  find(fileID: string): StoredFile | undefined {
    return this.files.get(fileID);
  }

  bytes(fileID: string): Buffer | undefined {
    if (!this.files.has(fileID)) return undefined;
    return this.dir ? readFileSync(join(this.dir, nameOf(fileID))) : this.memory.get(fileID);
  }

  remove(fileID: string): boolean {
    if (!this.files.has(fileID)) return false;
    this.record({ removed: fileID });
    if (this.dir) rmSync(join(this.dir, nameOf(fileID)), { force: true });
    this.memory.delete(fileID);
    return true;
  }

  private write(fileID: string, bytes: Buffer): void {
    if (!this.dir) {
      this.memory.set(fileID, bytes);
      return;
    }
    const target = join(this.dir, nameOf(fileID));
    const draft = `${target}.${randomBytes(4).toString('hex')}`;
    writeFileSync(draft, bytes);
    renameSync(draft, target);
  }

  private record(entry: Entry): void {
    this.apply(entry);
    this.journal.append(entry);
  }

  private apply(entry: Entry): void {
    if ('stored' in entry) this.files.set(entry.stored.fileID, entry.stored);
    else this.files.delete(entry.removed);
  }
}

const nameOf = (fileID: string): string => createHash('sha256').update(fileID).digest('hex');
