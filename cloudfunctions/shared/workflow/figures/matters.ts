import { DAY } from '../durations';
import type { Counts } from './counts';

/** Which matter a complaint is, and of which household, as a digest that nobody reads a home from. */
export interface Matter {
  cell: string;
  household: string;
}

/** The days of a community as they were counted. */
export interface Days {
  on: (date: string) => Counts;
  /** The complaints received on a day, by their ids. */
  mattersOn: (date: string) => Readonly<Record<string, Matter>>;
  /** The first day of which anything is known. */
  first?: string | undefined;
}

/** The date so many days after another. */
export const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY).toISOString().slice(0, 10);

/** So many days up to one, in order. */
export const daysUpTo = (to: string, length: number): string[] =>
  Array.from({ length }, (_, index) => dayAfter(to, index + 1 - length));

/** Three households or more with the same matter within 30 days are a hot spot (§3.7.2). */
export const HOT_DAYS = 30;
export const HOT_HOUSEHOLDS = 3;
/** A matter that comes back within 90 days is a repeated complaint (B14). */
export const AGAIN_DAYS = 90;

const isUnsorted = (cell: string): boolean => cell.startsWith('none:');

/** The hot spots as they are at the end of a day: the complaints of each in the order of the days, with their households. */
export const hotMatters = (days: Days, to: string): Map<string, { id: string; household: string }[]> => {
  const cells = new Map<string, { id: string; household: string }[]>();
  for (const date of daysUpTo(to, HOT_DAYS))
    for (const [id, { cell, household }] of Object.entries(days.mattersOn(date)))
      if (!isUnsorted(cell) && !cell.endsWith(':nowhere:'))
        cells.set(cell, [...(cells.get(cell) ?? []), { id, household }]);
  return new Map([...cells].filter(([, all]) => householdsIn(all) >= HOT_HOUSEHOLDS));
};

const householdsIn = (all: readonly { household: string }[]): number =>
  new Set(all.map(({ household }) => household)).size;

/** How many households and complaints each hot spot has. */
export const hotCells = (days: Days, to: string): Map<string, { households: number; cases: number }> =>
  new Map(
    [...hotMatters(days, to)].map(([cell, all]) => [
      cell,
      { households: householdsIn(all), cases: all.length },
    ]),
  );

/** The same matter again: at the same public place, or else of the same household. */
const sameMatter = ({ cell, household }: Matter): string =>
  cell.includes(':public:') ? cell : `${cell} ${household}`;

/** The complaints of some days by their cell, in the order of the days, and whether each was the same matter again within 90 days (B14: 重复投诉率). */
export const comingsOf = (
  days: Days,
  dates: readonly string[],
): { id: string; cell: string; again: boolean }[] => {
  const [first, last] = [dates[0], dates.at(-1)];
  const comings: { id: string; cell: string; again: boolean }[] = [];
  if (!first || !last) return comings;
  const lastSeen = new Map<string, string>();
  for (let date = dayAfter(first, -AGAIN_DAYS); date <= last; date = dayAfter(date, 1)) {
    for (const [id, matter] of Object.entries(days.mattersOn(date))) {
      if (isUnsorted(matter.cell)) continue;
      const before = lastSeen.get(sameMatter(matter));
      lastSeen.set(sameMatter(matter), date);
      const again = before !== undefined && before >= dayAfter(date, -AGAIN_DAYS);
      if (date >= first) comings.push({ id, cell: matter.cell, again });
    }
  }
  return comings;
};

/** How many of the complaints of some days were the same matter again, and among how many, by cell. */
export const againBy = (
  days: Days,
  dates: readonly string[],
): Map<string, { again: number; cases: number }> => {
  const cells = new Map<string, { again: number; cases: number }>();
  for (const { cell, again } of comingsOf(days, dates)) {
    const its = cells.get(cell) ?? { again: 0, cases: 0 };
    cells.set(cell, { again: its.again + (again ? 1 : 0), cases: its.cases + 1 });
  }
  return cells;
};

/** The same over all cells. */
export const againIn = (days: Days, dates: readonly string[]): number =>
  [...againBy(days, dates).values()].reduce((sum, { again }) => sum + again, 0);

/** How many complaints that are still open were received so many days ago, among the days that are known. */
export const unfinishedAges = (days: Days, dates: readonly string[]): Map<number, number> =>
  new Map(
    dates.flatMap((date, index) => {
      const { unfinished = 0 } = days.on(date);
      return unfinished > 0 ? [[dates.length - 1 - index, unfinished] as const] : [];
    }),
  );
