/**
 * What searches cost in a large archive, hit for hit beside a plain look at every file and a scan by mingo, and what
 * reports cost beside mingo's groups, and everything taken out as one sheet: `npm run bench:search -- [--count 200000] [--each 12]`. Everything is generated.
 */
import { parseArgs } from 'node:util';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { startFilled } from './archive/cloud';
import { tryExport } from './archive/exporting';
import { chance } from './archive/language';
import { scannedByMingo } from './archive/mingo';
import { tryReports } from './archive/reports';
import { searchesOf } from './archive/searches';
import { BOUND, printTable, summary } from './archive/table';
import { type Trial, tryOut } from './archive/trial';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200000' },
    each: { type: 'string', default: '12' },
    misses: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const each = Number(values.each);
const PAGES = 3;
const MOST_MISSES = 20;

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const held = (): string => (process.memoryUsage().heapUsed / 2 ** 30).toFixed(1);

const main = async (): Promise<void> => {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  const filled = await startFilled(count, (done) => {
    console.log(`  ${done} files made, ${seconds()} s, ${held()} GiB held`);
  });
  const { cloud, files, plain } = filled;
  const entriesOf = (of: (file: ComplaintFile) => readonly string[] | undefined) => {
    const counts = files.map((file) => of(file)?.length ?? 0).sort((a, b) => a - b);
    return `half at most ${quantile(counts, 0.5)}, 99 % at most ${quantile(counts, 0.99)}, the most ${counts.at(-1)}`;
  };
  console.log(`${count} files filled in ${seconds()} s, ${held()} GiB held`);
  console.log(`terms of a file: ${entriesOf(({ terms }) => terms)}`);
  console.log(`phrases: ${entriesOf(({ phrases }) => phrases)}`);
  const asked = searchesOf(plain, each, chance(2026));
  const trials: Trial[] = [];
  for (const one of asked) trials.push(...(await tryOut(filled, one, PAGES)));
  printTable(trials, scannedByMingo(files, plain, asked));
  const { worst, over, wrong, missed, documents, returned } = summary(trials);
  console.log(
    `documents examined for each returned ${(documents / returned).toFixed(3)}, at worst ${worst.toFixed(2)}, to keep to ${BOUND}: ${over === 0 ? 'kept' : `MISSED by ${over} of ${trials.length}`}; ${wrong} false, ${missed} missed`,
  );
  if (values.misses)
    for (const { kind, who, wanted, page, ...rest } of trials
      .filter(
        (trial) => trial.wrong.length + trial.missed.length > 0 || trial.documents > BOUND * trial.returned,
      )
      .slice(0, MOST_MISSES))
      console.log(`  ${kind} ${who} page ${page} ${JSON.stringify({ wanted, ...rest })}`);
  for (const line of await tryReports(cloud, files)) console.log(line);
  console.log(await tryExport(cloud, files));
  await cloud.stop();
};

void main();
