/**
 * What loading a function costs beside loading the SDK as published: processor time of fresh processes, in turn,
 * median of the rounds. `npm run bench:load [rounds]`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const functions = path.join(root, 'dist', 'cloudfunctions');
const rounds = Number(process.argv[2] ?? 9);
const limit = 0.75;

/** Processor milliseconds that one fresh process spends on `require(file)`. */
function cost(file: string): number {
  const script = `const a=process.cpuUsage();require(${JSON.stringify(file)});const b=process.cpuUsage(a);process.stdout.write(String((b.user+b.system)/1000));process.exit(0)`;
  return Number(
    execFileSync(process.execPath, ['-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, HUIYIN_CONTACT_KEY: Buffer.alloc(32).toString('base64') },
    }),
  );
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

if (!existsSync(functions)) {
  console.error('No built functions: run `npm run build:functions` first.');
  process.exit(1);
}
const names = readdirSync(functions).filter((name) => existsSync(path.join(functions, name, 'index.js')));
const sdk: number[] = [];
const ours = new Map(names.map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round++) {
  sdk.push(cost(createRequire(path.join(root, 'package.json')).resolve('wx-server-sdk')));
  for (const name of names) ours.get(name)?.push(cost(path.join(functions, name, 'index.js')));
}

const base = median(sdk);
console.log(`SDK as published   ${base.toFixed(0).padStart(5)} ms CPU   1.00 ×`);
let worst = 0;
for (const [name, values] of ours) {
  const ratio = median(values) / base;
  worst = Math.max(worst, ratio);
  console.log(`${name.padEnd(18)} ${median(values).toFixed(0).padStart(5)} ms CPU   ${ratio.toFixed(2)} ×`);
}
console.log(`${rounds} rounds, medians; goal ≤ ${limit} ×: ${worst <= limit ? 'kept' : 'MISSED'}`);
