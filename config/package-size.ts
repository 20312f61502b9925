import fs from 'node:fs';
import path from 'node:path';

/** One thing that is uploaded, with its size and what it may weigh at most; packages without a budget are only shown. */
export interface PackageSize {
  name: string;
  bytes: number;
  budget?: number;
}

const mainBudget = 450_000;
const functionBudget = 400_000;

function filesUnder(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
    );
}

function weappPackages(weapp: string): PackageSize[] {
  const app = JSON.parse(fs.readFileSync(path.join(weapp, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
    subpackages?: { root: string }[];
  };
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const sizes = new Map<string, number>([['main', 0], ...roots.map((root) => [root, 0] as const)]);
  for (const file of filesUnder(weapp)) {
    const place = path.relative(weapp, file).split(path.sep).join('/');
    const owner = roots.find((root) => place.startsWith(`${root}/`)) ?? 'main';
    sizes.set(owner, (sizes.get(owner) ?? 0) + fs.statSync(file).size);
  }
  return [...sizes].map(([name, bytes]) =>
    name === 'main' ? { name: 'weapp main', bytes, budget: mainBudget } : { name: `weapp ${name}`, bytes },
  );
}

function functionBundles(functions: string): PackageSize[] {
  return fs
    .readdirSync(functions)
    .map((name) => ({ name, file: path.join(functions, name, 'index.js') }))
    .filter(({ file }) => fs.existsSync(file))
    .map(({ name, file }) => ({
      name: `function ${name}`,
      bytes: fs.statSync(file).size,
      budget: functionBudget,
    }));
}

/** What the builds under `dist` weigh; a build that is missing is an error, not a pass. */
export function measurePackages(dist: string): PackageSize[] {
  return [...weappPackages(path.join(dist, 'weapp')), ...functionBundles(path.join(dist, 'cloudfunctions'))];
}

/** The packages that weigh more than they may. */
export const tooHeavy = (sizes: readonly PackageSize[]): PackageSize[] =>
  sizes.filter(({ bytes, budget }) => budget !== undefined && bytes > budget);

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);

/** The sizes as a table for people. */
export const sizeTable = (sizes: readonly PackageSize[]): string =>
  [
    `${'package'.padEnd(24)}${'size'.padStart(10)}${'budget'.padStart(12)}`,
    ...sizes.map(
      ({ name, bytes, budget }) =>
        `${name.padEnd(24)}${kilo(bytes)}  ${budget ? kilo(budget) : '         –'}${budget && bytes > budget ? '  too heavy' : ''}`,
    ),
  ].join('\n');

if (process.argv[1] === __filename) {
  const sizes = measurePackages(path.resolve(__dirname, '..', 'dist'));
  console.log(sizeTable(sizes));
  process.exitCode = tooHeavy(sizes).length > 0 ? 1 : 0;
}
