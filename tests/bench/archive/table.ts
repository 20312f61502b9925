import { ratioOf, type Trial } from './trial';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

const most = (values: readonly number[]): number => Math.max(0, ...values);

/** The bound on documents examined for each that is returned. */
export const BOUND = 1.2;

/** The searches of a kind, together. */
export const summary = (trials: readonly Trial[]) => ({
  searches: trials.length,
  found: trials.filter(({ returned, loose }) => returned > 0 && !loose).length,
  returned: trials.reduce((sum, { returned }) => sum + returned, 0),
  documents: trials.reduce((sum, { documents }) => sum + documents, 0),
  worst: most(trials.map(ratioOf)),
  over: trials.filter((trial) => ratioOf(trial) > BOUND).length,
  keys: median(trials.map(({ keys }) => keys)),
  mostKeys: most(trials.map(({ keys }) => keys)),
  requests: most(trials.map(({ requests }) => requests)),
  short: trials.filter(({ short }) => short).length,
  wrong: trials.reduce((sum, { wrong }) => sum + wrong.length, 0),
  missed: trials.reduce((sum, { missed }) => sum + missed.length, 0),
  ms: median(trials.map(({ ms }) => ms)),
  mostMs: most(trials.map(({ ms }) => ms)),
});

const columns: [string, number, (of: ReturnType<typeof summary>) => string][] = [
  ['pages', 6, ({ searches }) => String(searches)],
  ['returned', 9, ({ returned }) => String(returned)],
  ['examined', 9, ({ documents }) => String(documents)],
  ['worst', 7, ({ worst }) => worst.toFixed(2)],
  ['over', 5, ({ over }) => String(over)],
  ['false', 6, ({ wrong }) => String(wrong)],
  ['missed', 7, ({ missed }) => String(missed)],
  ['keys', 7, ({ keys }) => String(keys)],
  ['most', 7, ({ mostKeys }) => String(mostKeys)],
  ['requests', 9, ({ requests }) => String(requests)],
  ['short', 6, ({ short }) => String(short)],
  ['ms', 7, ({ ms }) => ms.toFixed(1)],
  ['most', 7, ({ mostMs }) => mostMs.toFixed(0)],
];

const NAME = 36;

/** Prints what searches cost, by their kind, and all together. */
export const printTable = (trials: readonly Trial[], scanned: ReadonlyMap<string, number>): void => {
  console.log(
    `${''.padEnd(NAME)}${columns.map(([name, width]) => name.padStart(width)).join('')}   mingo ms`,
  );
  const line = (name: string, some: readonly Trial[]) => {
    const cells = columns.map(([, width, cell]) => cell(summary(some)).padStart(width)).join('');
    const scan = scanned.get(name);
    console.log(`${name.padEnd(NAME)}${cells}${scan === undefined ? '' : scan.toFixed(0).padStart(11)}`);
  };
  const first = trials.filter(({ page }) => page === 1);
  for (const kind of new Set(first.map(({ kind: one }) => one)))
    line(
      kind,
      first.filter((trial) => trial.kind === kind),
    );
  line('all first pages', first);
  line(
    'further pages',
    trials.filter(({ page }) => page > 1),
  );
  for (const who of new Set(first.map(({ who: one }) => one)))
    line(
      `first pages of ${who}`,
      first.filter((trial) => trial.who === who),
    );
  line(
    'nothing has all words: nearly',
    first.filter(({ loose }) => loose),
  );
};
