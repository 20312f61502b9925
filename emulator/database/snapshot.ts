import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeWhole } from './commit-log';
import type { Document } from './document';
import { encode } from './ejson';
import { frame, readFrames } from './frame';

/** One line of the log or a snapshot: a collection that exists, or a document as it now is. */
export type Entry =
  | readonly [collection: string]
  | readonly [collection: string, key: string, after: Document | null];

const ENTRIES_PER_FRAME = 500;
const END = '"end"';

/** Writes entries to a file that is there whole or not at all. */
export async function writeSnapshot(path: string, entries: readonly Entry[]): Promise<void> {
  const file = await open(`${path}.tmp`, 'w');
  try {
    for (let at = 0; at < entries.length; at += ENTRIES_PER_FRAME)
      await writeWhole(file, frame(encode(entries.slice(at, at + ENTRIES_PER_FRAME))));
    await writeWhole(file, frame(END));
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(`${path}.tmp`, path);
  await syncFolder(dirname(path));
}

/** The frames of a snapshot; one that is not whole is a fault of the disk, since a crash leaves none. */
export async function readSnapshot(path: string): Promise<string[]> {
  const { texts } = readFrames(await readFile(path));
  if (texts.pop() !== END) throw new Error(`${path} is damaged`);
  return texts;
}

/** Makes the names in a folder durable, too. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
