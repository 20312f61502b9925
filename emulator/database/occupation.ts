import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const occupied = new Set<string>();

/** Makes a folder this database's alone; answers how to give it back. A process that is gone holds nothing. */
export async function occupy(folder: string): Promise<() => Promise<void>> {
  const path = join(resolve(folder), 'in-use');
  const holder = await holderOf(path);
  if (occupied.has(path) || (holder !== undefined && holder !== process.pid && alive(holder)))
    throw new Error(`${folder} is in use by process ${holder ?? process.pid}`);
  occupied.add(path);
  await writeFile(path, String(process.pid));
  return async () => {
    occupied.delete(path);
    await unlink(path);
  };
}

async function holderOf(path: string): Promise<number | undefined> {
  try {
    return Number(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
