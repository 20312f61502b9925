import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const source = join(__dirname, '..', 'console');

/** Builds the page with the phones (`/`) into a folder. */
export const buildStage = async (target: string): Promise<void> => {
  mkdirSync(target, { recursive: true });
  await build({
    entryPoints: [join(source, 'stage.ts'), join(source, 'stage.css')],
    bundle: true,
    outdir: target,
    minify: true,
    target: 'es2022',
    format: 'esm',
    logLevel: 'error',
  });
  copyFileSync(join(source, 'index.html'), join(target, 'index.html'));
};
