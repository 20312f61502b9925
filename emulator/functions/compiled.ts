import { statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { Script } from 'node:vm';

/** What V8 made of one file, shared between the threads that load it, and how the file looked then. */
interface CompiledFile {
  stamp: string;
  code: Uint8Array;
}

/** The compiled files of a function, by their paths. */
export type Compiled = Readonly<Record<string, CompiledFile>>;

type Compile = (this: { exports: unknown }, content: string, filename: string) => unknown;
type Wrapped = (this: unknown, ...own: unknown[]) => unknown;

const stampOf = (path: string): string => {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs}-${size}`;
};

const shared = (bytes: Uint8Array): Uint8Array => {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  copy.set(bytes);
  return copy;
};

/** Whether a file can be run from what was compiled before: one that imports others while it runs could not any more. */
const canBeShared = (content: string): boolean => !content.startsWith('#!') && !/\bimport\s*\(/.test(content);

/** The wrapper in which Node runs a file takes the beginning of its first line. */
const [opening = ''] = (Module as unknown as { wrapper: string[] }).wrapper;

/**
 * Lets the files of a function's folder be run from what another thread has compiled already: half of what it costs
 * to load a function is to compile it. Gives back a look at what this thread had to compile itself, which holds most
 * when everything is loaded, or undefined when it had to compile nothing.
 */
export const compileWith = (dir: string, known: Compiled): (() => Compiled | undefined) => {
  const fresh = new Map<string, { stamp: string; script: Script }>();
  const loader = Module.prototype as unknown as { _compile: Compile };
  const compile = loader._compile;
  loader._compile = function (content, filename) {
    if (!filename.startsWith(dir + sep) || !canBeShared(content))
      return compile.call(this, content, filename);
    const stamp = stampOf(filename);
    const before = known[filename];
    const cachedData = before?.stamp === stamp ? before.code : undefined;
    const script = new Script(Module.wrap(content), {
      filename,
      columnOffset: -opening.length,
      ...(cachedData ? { cachedData } : {}),
    });
    if (!cachedData || script.cachedDataRejected) fresh.set(filename, { stamp, script });
    const run = script.runInThisContext() as Wrapped;
    return run.call(this.exports, this.exports, createRequire(filename), this, filename, dirname(filename));
  };
  return () =>
    fresh.size === 0
      ? undefined
      : Object.fromEntries(
          [...fresh].map(([path, { stamp, script }]) => [
            path,
            { stamp, code: shared(script.createCachedData()) },
          ]),
        );
};
