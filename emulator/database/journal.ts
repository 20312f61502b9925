import { mkdir, readdir, readFile, truncate, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Change } from './collection';
import { CommitLog } from './commit-log';
import { decode, encode } from './ejson';
import { readFrames } from './frame';
import { occupy } from './occupation';
import { type Entry, readSnapshot, syncFolder, writeSnapshot } from './snapshot';
import type { Recorder, Store } from './store';

/**
 * The database on disk: `snapshot-N` and the commits since, `commits-N`.
 * Generation N+1 begins with an empty log; its snapshot follows, and only then generation N goes.
 */
export class Journal implements Recorder {
  #compacting: Promise<void> | undefined;
  #failure: unknown;

  private constructor(
    private readonly folder: string,
    private readonly store: Store,
    private readonly compactAfter: number,
    private generation: number,
    private log: CommitLog,
    private readonly release: () => Promise<void>,
  ) {}

  /** Loads what the folder holds into the store, and goes on from there. */
  static async open(folder: string, store: Store, compactAfter: number): Promise<Journal> {
    await mkdir(folder, { recursive: true });
    const release = await occupy(folder);
    try {
      return await Journal.#load(folder, store, compactAfter, release);
    } catch (error) {
      await release();
      throw error;
    }
  }

  static async #load(
    folder: string,
    store: Store,
    compactAfter: number,
    release: () => Promise<void>,
  ): Promise<Journal> {
    const names = await readdir(folder);
    const base = Math.max(0, ...generations(names, 'snapshot-'));
    for (const name of names) if (outdated(name, base)) await unlink(join(folder, name));
    if (names.includes(`snapshot-${base}`))
      for (const text of await readSnapshot(join(folder, `snapshot-${base}`))) load(store, text);
    const logs = generations(names, 'commits-').filter((generation) => generation >= base);
    let torn = '';
    for (const generation of logs) {
      const path = join(folder, `commits-${generation}`);
      const bytes = await readFile(path);
      const { texts, end, damaged } = readFrames(bytes);
      if (damaged || (torn !== '' && texts.length > 0)) throw new Error(`${torn || path} is damaged`);
      for (const text of texts) load(store, text);
      if (end < bytes.length) {
        torn = path;
        await truncate(path, end);
      }
    }
    for (const collection of store.collections) collection.index();
    const generation = logs.at(-1) ?? base;
    const log = await CommitLog.open(join(folder, `commits-${generation}`));
    await syncFolder(folder);
    return new Journal(folder, store, compactAfter, generation, log, release);
  }

  async commit(changes: readonly Change[]): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    await this.log.append(encode(changes.map(({ collection, key, after }) => [collection.name, key, after])));
    if (this.log.size > this.compactAfter) this.#compactBesides();
  }

  async created(collection: string): Promise<void> {
    await this.log.append(encode([[collection]]));
  }

  /** Replaces the log by a snapshot of what it has led to; commits go on meanwhile. */
  compact(): Promise<void> {
    this.#compacting ??= this.#compact().finally(() => {
      this.#compacting = undefined;
    });
    return this.#compacting;
  }

  async close(): Promise<void> {
    try {
      await this.#compacting;
      await this.log.close();
    } finally {
      await this.release();
    }
  }

  /** No commit waits for a compaction; one that fails is told to the next commit. */
  #compactBesides(): void {
    this.compact().catch((error: unknown) => {
      this.#failure = error;
    });
  }

  async #compact(): Promise<void> {
    const next = this.generation + 1;
    const old = this.log;
    let begin = (_: Promise<void>): void => undefined;
    const before = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const log = await CommitLog.open(join(this.folder, `commits-${next}`), before);
    this.log = log;
    this.generation = next;
    const entries = contents(this.store);
    const settled = old.close();
    begin(settled);
    await settled;
    await writeSnapshot(join(this.folder, `snapshot-${next}`), entries);
    for (const name of await readdir(this.folder))
      if (outdated(name, next)) await unlink(join(this.folder, name));
  }
}

function load(store: Store, text: string): void {
  for (const [name, key, after] of decode(text, new Date(0)) as Entry[]) {
    const collection = store.restore(name);
    if (key !== undefined) collection.load(key, after ?? null);
  }
}

function contents(store: Store): Entry[] {
  const entries: Entry[] = [];
  for (const { name, rows } of store.collections) {
    entries.push([name]);
    for (const { key, document } of rows.values()) entries.push([name, key, document]);
  }
  return entries;
}

function generations(names: readonly string[], prefix: string): number[] {
  return names
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
    .sort((a, b) => a - b);
}

function outdated(name: string, generation: number): boolean {
  if (/^snapshot-\d+\.tmp$/.test(name)) return true;
  const match = /^(?:snapshot|commits)-(\d+)$/.exec(name);
  return match !== null && Number(match[1]) < generation;
}
