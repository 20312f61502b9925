import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** A list of entries that survives a restart: one JSON line each, in the order in which they happened. */
export class Journal<Entry> {
  private readonly path: string | undefined;

  constructor(dataDir: string | undefined, name: string) {
    if (!dataDir) return;
    mkdirSync(dataDir, { recursive: true });
    this.path = join(dataDir, `${name}.jsonl`);
  }

  /** Hands every kept entry to `apply`; a last line torn by a crash is passed over. */
  replay(apply: (entry: Entry) => void): void {
    if (!this.path || !existsSync(this.path)) return;
    const bytes = readFileSync(this.path);
    const whole = bytes.subarray(0, bytes.lastIndexOf(10) + 1);
    if (whole.length < bytes.length) truncateSync(this.path, whole.length);
    for (const line of whole.toString('utf8').split('\n')) if (line !== '') apply(JSON.parse(line) as Entry);
  }

  append(entry: Entry): void {
    if (this.path) appendFileSync(this.path, `${JSON.stringify(entry)}\n`);
  }
}
