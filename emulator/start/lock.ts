import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  pid: number;
  url?: string;
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Sees to it that only one emulator writes into a data directory. */
export class Lock {
  readonly #dataDir: string;
  readonly #path: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#path = join(dataDir, 'running.json');
  }

  /** Who works in the directory now; a process that ended without a word does not count. */
  holder(): Holder | undefined {
    if (!existsSync(this.#path)) return undefined;
    const holder = JSON.parse(readFileSync(this.#path, 'utf8')) as Holder;
    return holder.pid !== process.pid && lives(holder.pid) ? holder : undefined;
  }

  take(url?: string): void {
    mkdirSync(this.#dataDir, { recursive: true });
    writeFileSync(this.#path, JSON.stringify({ pid: process.pid, url }));
  }

  release(): void {
    rmSync(this.#path, { force: true });
  }
}
