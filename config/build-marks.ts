import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..');

/** Where builds of cloud functions are remembered. */
export const cache = join(root, 'dist', '.cloudfunctions');

const digestOf = (paths: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const path of paths)
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  return hash.digest('hex');
};

/** Writes only what differs (a file's time of change is how a running instance sees that it is new), and in one go. */
export const put = (path: string, text: string | Buffer): void => {
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(text))) return;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
};

interface Mark {
  inputs: string[];
  digest: string;
  bytes: number;
}

const markPath = (name: string): string => join(cache, `${name}.json`);

/** What was remembered of a build, if neither its sources nor its outputs have changed. */
export const unchanged = (name: string, outputs: readonly string[]): Mark | undefined => {
  if (!existsSync(markPath(name)) || !outputs.every(existsSync)) return undefined;
  const mark = JSON.parse(readFileSync(markPath(name), 'utf8')) as Mark;
  const paths = mark.inputs.map((input) => join(root, input));
  return paths.every(existsSync) && digestOf(paths) === mark.digest ? mark : undefined;
};

/** Remembers what a build was made of. */
export const remember = (name: string, inputs: string[], bytes: number): void => {
  mkdirSync(cache, { recursive: true });
  const paths = [...inputs].sort().map((input) => join(root, input));
  const mark: Mark = { inputs: [...inputs].sort(), digest: digestOf(paths), bytes };
  put(markPath(name), JSON.stringify(mark));
};
