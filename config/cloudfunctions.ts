import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { cache, put, remember, unchanged } from './build-marks';
import { layFilesBeside } from './files-beside';

const root = join(__dirname, '..');
const source = join(root, 'cloudfunctions');
const target = join(root, 'dist', 'cloudfunctions');
const sdkFile = 'wx-server-sdk.js';

/** The cloud's runtime (Nodejs18.15, the recommended default); a function's bundle may be this big. */
const runtime = 'node18';
const mostBytes = 400 * 1024;

/** What one function's folder became. */
export interface BuiltFunction {
  name: string;
  bytes: number;
  /** False when nothing it is made of had changed. */
  rebuilt: boolean;
}

/** The SDK lies beside the bundle, so nothing has to be installed in the cloud. */
const sdkBeside: Plugin = {
  name: 'sdk-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^wx-server-sdk$/ }, () => ({ path: `./${sdkFile}`, external: true }));
  },
};

const mostBytesBeside = 2048 * 1024;

/** A function's `beside/x.ts` becomes `x.js` beside its bundle, loaded only when it is needed. */
const filesBeside: Plugin = {
  name: 'files-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/beside\/[a-z-]+$/ }, ({ path }) => ({
      path: `./${basename(path)}.js`,
      external: true,
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: runtime,
  format: 'cjs',
  write: false,
  metafile: true,
  logLevel: 'error',
  charset: 'utf8', // Chinese as it is, not in escapes twice as long
  legalComments: 'none',
};

/** Identifiers keep their names: renaming them makes the SDK load slower, not faster (reliability-performance.md, section 0). */
const bundleSdk = async (): Promise<string> => {
  const path = join(cache, sdkFile);
  const known = unchanged('sdk', [path]);
  if (!known) {
    const result = await build({
      ...common,
      absWorkingDir: root,
      stdin: { contents: "module.exports = require('wx-server-sdk');", resolveDir: root },
      minifyWhitespace: true,
      minifySyntax: true,
    });
    const text = result.outputFiles?.[0]?.text;
    if (text === undefined) throw new Error('the SDK could not be bundled');
    mkdirSync(cache, { recursive: true });
    put(path, text);
    const inputs = Object.keys(result.metafile?.inputs ?? {}).filter((input) =>
      input.endsWith('package.json'),
    );
    remember('sdk', ['package.json', 'config/cloudfunctions.ts', ...inputs], Buffer.byteLength(text));
  }
  return path;
};

const besideOf = (name: string): string[] => {
  const folder = join(source, name, 'beside');
  return existsSync(folder) ? readdirSync(folder).map((file) => basename(file, '.ts')) : [];
};

const buildBeside = async (name: string, file: string): Promise<void> => {
  const path = join(target, name, `${file}.js`);
  const mark = `${name}-${file}`;
  if (unchanged(mark, [path])) return;
  const result = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [join(source, name, 'beside', `${file}.ts`)],
    // A library written as a module asks where it lies; bundled, it lies here.
    define: { 'import.meta.url': 'bundledAt' },
    banner: { js: "const bundledAt = require('node:url').pathToFileURL(__filename).href;" },
    minifyWhitespace: true,
    minifySyntax: true,
  });
  const text = result.outputFiles?.[0]?.text ?? '';
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytesBeside) throw new Error(`${mark}: ${bytes} bytes, more than ${mostBytesBeside}`);
  put(path, text);
  const inputs = Object.keys(result.metafile?.inputs ?? {}).filter(
    (input) => !input.includes('node_modules'),
  );
  remember(mark, ['config/cloudfunctions.ts', 'package.json', ...inputs], bytes);
};

const buildOne = async (name: string, sdk: string): Promise<BuiltFunction> => {
  const out = join(target, name);
  mkdirSync(out, { recursive: true });
  put(join(out, sdkFile), readFileSync(sdk));
  put(join(out, 'config.json'), readFileSync(join(source, name, 'config.json')));
  put(
    join(out, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js' }, null, 2)}\n`,
  );
  layFilesBeside(name, target);
  for (const file of besideOf(name)) await buildBeside(name, file);
  const index = join(out, 'index.js');
  const known = unchanged(name, [index]);
  if (known) return { name, bytes: known.bytes, rebuilt: false };
  const result = await build({
    ...common,
    absWorkingDir: root,
    entryPoints: [join(source, name, 'index.ts')],
    plugins: [sdkBeside, filesBeside],
    minifyWhitespace: true,
    minifySyntax: true,
  });
  const text = result.outputFiles?.[0]?.text ?? '';
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) throw new Error(`function ${name}: ${bytes} bytes, more than ${mostBytes}`);
  put(index, text);
  remember(name, ['config/cloudfunctions.ts', ...Object.keys(result.metafile?.inputs ?? {})], bytes);
  return { name, bytes, rebuilt: true };
};

const names = (): string[] =>
  readdirSync(source).filter(
    (name) => existsSync(join(source, name, 'config.json')) && existsSync(join(source, name, 'index.ts')),
  );

let running: Promise<BuiltFunction[]> | undefined;

const buildAll = async (): Promise<BuiltFunction[]> => {
  mkdirSync(target, { recursive: true });
  const wanted = names();
  for (const old of readdirSync(target))
    if (!wanted.includes(old)) rmSync(join(target, old), { recursive: true });
  const sdk = await bundleSdk();
  return Promise.all(wanted.map((name) => buildOne(name, sdk)));
};

/** Builds every folder of cloudfunctions/ that has a config.json; what did not change is left alone. */
export const buildFunctions = (): Promise<BuiltFunction[]> => {
  running ??= buildAll().finally(() => {
    running = undefined;
  });
  return running;
};

/** Builds again whenever a source changes, and says what became of it. */
export const watchFunctions = (built: (functions: BuiltFunction[] | Error) => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void buildFunctions().then(built, built), 100);
  };
  const watchers = [source, join(root, 'types')].map((dir) => watch(dir, { recursive: true }, again));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
};

const print = (functions: BuiltFunction[] | Error): void => {
  if (functions instanceof Error) {
    console.error(functions.message);
    return;
  }
  for (const { name, bytes, rebuilt } of functions)
    console.log(
      `${name.padEnd(12)} ${(bytes / 1024).toFixed(0).padStart(4)} KB  ${rebuilt ? 'built' : 'unchanged'}`,
    );
};

if (process.argv[1] === __filename) {
  buildFunctions().then(
    (functions) => {
      print(functions);
      if (process.argv.includes('--watch')) watchFunctions(print);
    },
    (error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
