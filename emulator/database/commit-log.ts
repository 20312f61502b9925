import { type FileHandle, open } from 'node:fs/promises';
import { frame } from './frame';

interface Waiting {
  readonly bytes: Buffer;
  resolve(): void;
  reject(reason: unknown): void;
}

/** An append-only file; what is appended while one sync runs shares the next one. */
export class CommitLog {
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #failure: unknown;
  #safe: number;

  private constructor(
    private readonly file: FileHandle,
    private readonly before: Promise<void>,
    /** Bytes that were appended or found. */
    public size: number,
  ) {
    this.#safe = size;
  }

  /** Opens the file at its end; nothing is written before `before` resolves. */
  static async open(path: string, before: Promise<void> = Promise.resolve()): Promise<CommitLog> {
    const file = await open(path, 'a');
    const { size } = await file.stat();
    return new CommitLog(file, before, size);
  }

  /** Resolves when the text is on the disk; after a failure of the disk nothing is taken any more. */
  append(text: string): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const bytes = frame(text, this.#safe);
    this.size += bytes.length;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Ends the log when everything that was appended is on the disk. */
  async close(): Promise<void> {
    await this.#running;
    await this.file.close();
    if (this.#failure !== undefined) throw this.#failure;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const end = this.size;
      try {
        await this.before;
        await writeWhole(this.file, Buffer.concat(group.map(({ bytes }) => bytes)));
        await this.file.datasync();
        this.#safe = end;
        for (const { resolve } of group) resolve();
      } catch (error) {
        this.#failure = error;
        for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(error);
      }
    }
    this.#running = undefined;
  }
}

/** Writes all of it, however many writes the system makes of it. */
export async function writeWhole(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}
