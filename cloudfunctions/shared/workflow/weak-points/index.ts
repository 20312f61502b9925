import { Category, Clock } from '../../../../types/complaint';
import type { WeakPoint } from '../../../../types/weak-points';
import { againBy, type Days, hotCells, judged, sumOf, under } from '../figures';
import { dayAfter, daysUpTo, HOT_DAYS } from '../figures/matters';
import { excessOf, type Share } from './norm';
import { HISTORY_WEEKS, LEAST_WEEKS, risesOf, WINDOWS } from './rise';

export { type RateRatio, rateRatio } from './rate-ratio';

const WEEK = 7;
const WATCHED_WEEKS = Math.max(...WINDOWS);
/** How far back breached clocks and matters that came back are looked at. */
export const NORM_DAYS = 90;
/** How many days it takes to look at all rules. */
export const LOOKED_AT_DAYS = (HISTORY_WEEKS + WATCHED_WEEKS) * WEEK;

/** What was found, and how much of a history it rests on. */
export interface Findings {
  points: WeakPoint[];
  /** The weeks of history that the counts were compared with; 0 when they are too few. */
  weeks: number;
  /** How many cells were looked at. */
  cells: number;
}

const kinds = ['building', 'public', 'nowhere'] as const;

/** A cell as it is named in its key. */
const placed = (cell: string): Pick<WeakPoint, 'category' | 'place'> => {
  const [code, kind, ...name] = cell.split(':');
  return {
    category: Category.options.find((category) => category === code) ?? null,
    place: { kind: kinds.find((one) => one === kind) ?? 'nowhere', name: name.join(':') },
  };
};

const countsOn = (days: Days, dates: readonly string[]) => sumOf(dates.map(days.on));

/** How many whole weeks of history lie before the weeks that are looked at. */
const weeksKnown = ({ first }: Days, to: string): number => {
  if (!first) return 0;
  const start = daysUpTo(to, WATCHED_WEEKS * WEEK)[0] ?? to;
  let weeks = 0;
  while (weeks < HISTORY_WEEKS && dayAfter(start, -(weeks + 1) * WEEK) >= first) weeks += 1;
  return weeks >= LEAST_WEEKS ? weeks : 0;
};

const rises = (days: Days, to: string, weeks: number): { points: WeakPoint[]; cells: number } => {
  if (weeks === 0) return { points: [], cells: 0 };
  const byWeek = Array.from({ length: weeks + WATCHED_WEEKS }, (_, index) => {
    const end = dayAfter(to, -(weeks + WATCHED_WEEKS - 1 - index) * WEEK);
    return under(countsOn(days, daysUpTo(end, WEEK)), 'cell:');
  });
  const names = [...new Set(byWeek.flatMap((counts) => [...counts.keys()]))].filter(
    (cell) => !cell.startsWith('none:'),
  );
  const found = risesOf(
    names.map((cell) => {
      const counts = byWeek.map((week) => week.get(cell) ?? 0);
      return { cell, history: counts.slice(0, weeks), now: counts.slice(weeks) };
    }),
  );
  return {
    cells: names.length,
    points: found.map(({ cell, weeks: looked, ...numbers }) => ({
      key: `rise:${cell}`,
      rule: 'rise',
      ...placed(cell),
      from: dayAfter(to, 1 - looked * WEEK),
      to,
      ...numbers,
    })),
  };
};

const hotSpots = (days: Days, to: string): WeakPoint[] =>
  [...hotCells(days, to)]
    .map(([cell, { households, cases }]) => ({
      key: `hotSpot:${cell}`,
      rule: 'hotSpot' as const,
      ...placed(cell),
      from: dayAfter(to, 1 - HOT_DAYS),
      to,
      seen: households,
      of: cases,
    }))
    .sort((a, b) => b.seen - a.seen || b.of - a.of);

const comingBack = (days: Days, to: string): WeakPoint[] => {
  const dates = daysUpTo(to, NORM_DAYS);
  const shares = [...againBy(days, dates)].map(
    ([cell, { again, cases }]): Share => ({
      cell,
      // At a public place everybody's complaint counts: beside homes it would always stand out.
      norm: cell.includes(':public:') ? 'public' : 'home',
      bad: again,
      all: cases,
    }),
  );
  return excessOf(shares).map(({ cell, ...numbers }) => ({
    key: `again:${cell}`,
    rule: 'again',
    ...placed(cell),
    from: dates[0] ?? to,
    to,
    ...numbers,
  }));
};

const lateClocks = (days: Days, to: string): WeakPoint[] => {
  const dates = daysUpTo(to, NORM_DAYS);
  const counts = countsOn(days, dates);
  const shares = judged.flatMap((clock) => {
    const [within, late] = [under(counts, `within:${clock}:`), under(counts, `late:${clock}:`)];
    return [...new Set([...within.keys(), ...late.keys()])].map((category): Share => {
      const bad = late.get(category) ?? 0;
      return { cell: `${clock}:${category}`, norm: clock, bad, all: bad + (within.get(category) ?? 0) };
    });
  });
  return excessOf(shares).map(({ cell, ...numbers }) => {
    const [clock, category] = cell.split(':');
    return {
      key: `clock:${cell}`,
      rule: 'clock' as const,
      category: Category.options.find((one) => one === category) ?? null,
      ...(clock ? { clock: Clock.parse(clock) } : {}),
      from: dates[0] ?? to,
      to,
      ...numbers,
    };
  });
};

/** The weak points of a community at the end of a day, each by a stated rule with its numbers (§3.7.2). */
export const weakPointsOf = (days: Days, to: string): Findings => {
  const weeks = weeksKnown(days, to);
  const { points, cells } = rises(days, to, weeks);
  return {
    points: [...points, ...lateClocks(days, to), ...comingBack(days, to), ...hotSpots(days, to)],
    weeks,
    cells,
  };
};
