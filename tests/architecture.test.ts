import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { sourceFiles } from './support/source-files';

const root = path.resolve(__dirname, '..');

/** DESIGN.md section 2: which layer may import what. The first prefix that matches a file is its layer; what is not listed is refused. */
const layers: { layer: string; may: readonly RegExp[] }[] = [
  { layer: 'types/', may: [/^types\//, /^zod\/mini$/] },
  {
    layer: 'cloudfunctions/shared/workflow/',
    may: [/^cloudfunctions\/shared\/workflow\//, /^types\//, /^dayjs(\/|$)/],
  },
  {
    layer: 'cloudfunctions/shared/present/',
    may: [/^cloudfunctions\/shared\/(present|workflow)\//, /^types\//, /^dayjs(\/|$)/],
  },
  {
    layer: 'cloudfunctions/shared/store/cloud.ts',
    may: [/^cloudfunctions\/shared\/store\//, /^types\//, /^wx-server-sdk$/],
  },
  {
    layer: 'cloudfunctions/shared/store/',
    may: [/^cloudfunctions\/shared\/(store|workflow)\//, /^types\//, /^node:crypto$/],
  },
  {
    layer: 'cloudfunctions/shared/',
    may: [/^cloudfunctions\/shared\//, /^types\//, /^zod\/mini$/, /^node:(crypto|timers)/],
  },
  {
    layer: 'cloudfunctions/inbox/',
    may: [/^cloudfunctions\//, /^types\//, /^zod\/mini$/, /^node:/, /^(imapflow|mailparser|nodemailer)$/],
  },
  {
    // What is printed says what the screen says: the sentences are the app's own.
    layer: 'cloudfunctions/archivist/paper/content.ts',
    may: [/^cloudfunctions\/archivist\//, /^types\//, /^src\/text\//],
  },
  {
    layer: 'cloudfunctions/archivist/report/',
    may: [/^cloudfunctions\/(archivist|shared)\//, /^types\//, /^src\/text\//],
  },
  {
    layer: 'cloudfunctions/archivist/paper/annex.ts',
    may: [/^cloudfunctions\/archivist\//, /^types\//, /^src\/text\//],
  },
  {
    layer: 'cloudfunctions/admin/',
    may: [/^cloudfunctions\//, /^types\//, /^zod\/mini$/, /^node:/, /^fflate$/],
  },
  {
    layer: 'cloudfunctions/archivist/',
    may: [/^cloudfunctions\//, /^types\//, /^zod\/mini$/, /^node:/, /^(fflate|pdfkit)$/],
  },
  {
    layer: 'cloudfunctions/',
    may: [/^cloudfunctions\//, /^types\//, /^zod\/mini$/, /^node:/],
  },
  {
    layer: 'src/',
    may: [/^src\//, /^types\//, /^react(\/|$)/, /^@tarojs\//, /^dayjs(\/|$)/, /^zod\/mini$/],
  },
  {
    layer: 'emulator/',
    may: [
      /^emulator\//,
      /^types\//,
      /^cloudfunctions\/shared\/store\/collections\.ts$/,
      /^node:/,
      /^zod\/mini$/,
      /^(mingo|bson|sorted-btree|esbuild|cli-progress)(\/|$)/,
      /^config\/cloudfunctions\.ts$/,
    ],
  },
  { layer: 'config/', may: [/./] },
];

const layerOf = (file: string) => layers.find(({ layer }) => file.startsWith(layer));

/** Every import of every file of ours, as the bundler resolves it. */
async function imports(): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: sourceFiles(root).map((file) => path.join(root, file)),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    logLevel: 'silent',
    platform: 'node',
    format: 'esm',
    packages: 'external',
    alias: { '@': path.join(root, 'src') },
    resolveExtensions: ['.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.h5.ts', '.h5.tsx', '.json'],
    loader: { '.scss': 'empty', '.css': 'empty', '.svg': 'empty', '.png': 'empty', '.html': 'text' },
  });
  return metafile.inputs;
}

/** What an import names: a file of ours by its path, a package by its own name. */
const named = (imported: { path: string; original?: string; external?: boolean }) =>
  imported.external ? (imported.original ?? imported.path) : imported.path;

let graph: Metafile['inputs'];
beforeAll(async () => {
  graph = await imports();
}, 180_000);

test('every import is one that the table of layers allows', () => {
  const forbidden = Object.entries(graph).flatMap(([file, { imports: found }]) => {
    const layer = layerOf(file);
    if (!layer) return [];
    return found
      .map(named)
      .filter((target) => !/\.(s?css|svg|png|html)$/.test(target))
      .filter((target) => !layer.may.some((allowed) => allowed.test(target)))
      .map((target) => `${file} → ${target}`);
  });
  expect(forbidden).toEqual([]);
});

test('a cloud function imports no other cloud function', () => {
  const crossing = Object.entries(graph).flatMap(([file, { imports: found }]) => {
    const own = /^cloudfunctions\/([^/]+)\//.exec(file)?.[1];
    if (!own || own === 'shared') return [];
    return found
      .map(named)
      .filter((target) => {
        const other = /^cloudfunctions\/([^/]+)\//.exec(target)?.[1];
        return other !== undefined && other !== own && other !== 'shared';
      })
      .map((target) => `${file} → ${target}`);
  });
  expect(crossing).toEqual([]);
});

test('what residents load brings nothing of the staff side along', () => {
  const brought = Object.entries(graph).flatMap(([file, { imports: found }]) =>
    /^src\/(?!staff\/)/.test(file)
      ? found
          .map(named)
          .filter((target) => target.startsWith('src/staff/'))
          .map((target) => `${file} → ${target}`)
      : [],
  );
  expect(brought).toEqual([]);
});

test('wx-server-sdk is imported in one place', () => {
  const importers = Object.entries(graph)
    .filter(([, { imports: found }]) => found.some((one) => named(one) === 'wx-server-sdk'))
    .map(([file]) => file);
  expect(importers).toEqual(['cloudfunctions/shared/store/cloud.ts']);
});

test('the graph covers all of our sources', () => {
  const missing = sourceFiles(root).filter((file) => !(file in graph));
  expect(missing).toEqual([]);
});

test('no file has grown past 220 lines', () => {
  const long = sourceFiles(root)
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 220)
    .map(({ file, lines }) => `${file}: ${lines}`);
  expect(long).toEqual([]);
});

test('no file or folder is named for being a heap', () => {
  const heaps = sourceFiles(root).filter((file) =>
    /(^|\/)(utils?|helpers?|services?|managers?)(\/|\.)/.test(file),
  );
  expect(heaps).toEqual([]);
});

test('files are kebab-case', () => {
  const odd = sourceFiles(root).filter((file) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z0-9]+)+$/.test(file));
  expect(odd).toEqual([]);
});

test('time and chance do not enter the pure core', () => {
  const impure = sourceFiles(root)
    .filter((file) => /^cloudfunctions\/shared\/(workflow|present)\//.test(file))
    .filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|dayjs\(\)|process\.env/.test(
        readFileSync(path.join(root, file), 'utf8'),
      ),
    );
  expect(impure).toEqual([]);
});
