/**
 * How well the stated rule for weak points finds planted changes, beside the naive rule "more than last month", on
 * synthetic histories: `npm run bench:weak-points [-- <communities>]`.
 */
import {
  type CellHistory,
  HISTORY_WEEKS,
  risesOf,
} from '../../cloudfunctions/shared/workflow/weak-points/rise';

const COMMUNITIES = Number(process.argv[2] ?? 20);
const CATEGORIES = 10;
const PLACES = 12;
const YEAR = 52;
const MONTH = 4;
/** A planted change lasts eight weeks and is found when an alarm stands in its cell within its first four. */
const LASTS = 8;
const WITHIN = 4;

/** The same numbers every time (mulberry32). */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const normal = (chance: () => number) =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** Marsaglia and Tsang's method; a shape below one is lifted above it first. */
const gamma = (shape: number, chance: () => number): number => {
  if (shape < 1) return gamma(shape + 1, chance) * chance() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(chance);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - chance()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

const poisson = (mean: number, chance: () => number): number => {
  let count = 0;
  let passed = -Math.log(1 - chance());
  while (passed < mean) {
    count += 1;
    passed -= Math.log(1 - chance());
  }
  return count;
};

interface Planted {
  cell: number;
  from: number;
  factor: number;
}

interface World {
  name: string;
  /** How much weeks scatter beyond chance: 1/r of the negative binomial distribution; 0 is Poisson. */
  scatter: number;
  /** How much more is complained of at the height of the year. */
  season: number;
}

const worlds: World[] = [
  { name: 'plain chance (Poisson)', scatter: 0, season: 0 },
  { name: 'weeks scatter (r = 3)', scatter: 1 / 3, season: 0 },
  { name: 'scatter and a season of ±30 %', scatter: 1 / 3, season: 0.3 },
];
const factors = [2, 3, 5];

interface Rule {
  name: string;
  alarms(counts: readonly (readonly number[])[], week: number): Set<number>;
}

const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

const rules: Rule[] = [
  {
    name: 'the stated rule',
    alarms: (counts, week) => {
      const cells: CellHistory[] = counts.map((all, cell) => ({
        cell: String(cell),
        history: all.slice(week - MONTH + 1 - HISTORY_WEEKS, week - MONTH + 1),
        now: all.slice(week - MONTH + 1, week + 1),
      }));
      return new Set(risesOf(cells).map(({ cell }) => Number(cell)));
    },
  },
  {
    name: 'more than last month',
    alarms: (counts, week) =>
      new Set(
        counts.flatMap((all, cell) =>
          sum(all.slice(week - 3, week + 1)) > sum(all.slice(week - 7, week - 3)) ? [cell] : [],
        ),
      ),
  },
];

const START = HISTORY_WEEKS + MONTH;
const END = START + YEAR;

function history(world: World, seed: number): { counts: number[][]; planted: Planted[] } {
  const chance = random(seed);
  const rates = Array.from({ length: CATEGORIES * PLACES }, () => Math.min(4, gamma(0.4, chance) * 0.5));
  const planted = rates.flatMap((rate, cell): Planted[] => {
    const factor = factors[Math.floor(chance() * factors.length)] ?? 2;
    const from = START + Math.floor(chance() * (YEAR - LASTS));
    return rate >= 0.3 && chance() < 0.3 ? [{ cell, from, factor }] : [];
  });
  const counts = rates.map((rate, cell) => {
    const change = planted.find((one) => one.cell === cell);
    return Array.from({ length: END }, (_, week) => {
      const season = 1 + world.season * Math.sin((2 * Math.PI * week) / YEAR);
      const risen = change && week >= change.from && week < change.from + LASTS ? change.factor : 1;
      const mean = rate * season * risen;
      return poisson(world.scatter ? mean * gamma(1 / world.scatter, chance) * world.scatter : mean, chance);
    });
  });
  return { counts, planted };
}

for (const world of worlds) {
  console.log(`${world.name}: ${COMMUNITIES} communities, ${CATEGORIES * PLACES} cells, a year each`);
  const tried = Array.from({ length: COMMUNITIES }, (_, index) => history(world, 20261124 + index));
  for (const rule of rules) {
    const found = new Map(factors.map((factor) => [factor, { planted: 0, found: 0 }]));
    let [falseAlarms, allAlarms] = [0, 0];
    for (const { counts, planted } of tried) {
      const weeks = Array.from({ length: YEAR }, (_, at) => rule.alarms(counts, START + at));
      for (const { cell, from, factor } of planted) {
        const its = found.get(factor);
        if (!its) continue;
        its.planted += 1;
        if (weeks.slice(from - START, from - START + WITHIN).some((alarms) => alarms.has(cell)))
          its.found += 1;
      }
      // An alarm that stands for some weeks is one; while a change is still in the four weeks looked at it is not false.
      weeks.forEach((alarms, at) => {
        for (const cell of alarms) {
          if (weeks[at - 1]?.has(cell)) continue;
          allAlarms += 1;
          const real = planted.some(
            (one) => one.cell === cell && START + at >= one.from && START + at < one.from + LASTS + MONTH,
          );
          if (!real) falseAlarms += 1;
        }
      });
    }
    const months = COMMUNITIES * 12;
    const rates = [...found].map(
      ([factor, its]) =>
        `×${factor} ${((100 * its.found) / Math.max(1, its.planted)).toFixed(0).padStart(3)} %`,
    );
    console.log(
      `  ${rule.name.padEnd(22)} found within ${WITHIN} weeks: ${rates.join('  ')}   false alarms per month: ${(falseAlarms / months).toFixed(2)}   of all alarms ${((100 * falseAlarms) / Math.max(1, allAlarms)).toFixed(0)} %`,
    );
  }
}
