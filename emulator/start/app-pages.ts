import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

/** Writes the mini program's app.json as far as messages need it, without building the mini program: its configuration is a program that hands over one object. */
export const writeAppPages = async (root: string, target: string): Promise<void> => {
  const result = await build({
    entryPoints: [join(root, 'src', 'app.config.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    define: { 'process.env.TARO_ENV': '"weapp"' },
  });
  const module = { exports: {} as { default?: unknown } };
  const defineAppConfig = (config: unknown) => config;
  runInNewContext(result.outputFiles[0]?.text ?? '', {
    module,
    exports: module.exports,
    defineAppConfig,
    process,
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(module.exports.default));
};
