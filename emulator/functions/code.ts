import { join } from 'node:path';
import { buildSync } from 'esbuild';

let bundled: string | undefined;

/** The program an instance runs, bundled once per process so that a worker thread needs no TypeScript. */
export const instanceCode = (): string => {
  bundled ??= buildSync({
    entryPoints: [join(__dirname, 'instance.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  }).outputFiles[0]?.text;
  if (bundled === undefined) throw new Error('the instance program could not be bundled');
  return bundled;
};
