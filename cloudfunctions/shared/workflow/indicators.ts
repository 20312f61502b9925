import type { Effect } from '../../../types/improvements';
import type { Indicator } from '../../../types/indicators';
import { type Counts, type Days, figureDefinitions } from './figures';
import { fieldName } from './figures/counts';

type Side = Pick<Effect['before'], 'count' | 'among'>;

const sumWhere = (counts: Counts, holds: (key: string[]) => boolean): number =>
  Object.entries(counts).reduce((sum, [key, by]) => (holds(key.split(':')) ? sum + by : sum), 0);

/** The complaints received on a day, of one kind or at one place where the indicator says so: out of the cells (`cell:<kind>:<sort of place>:<name>`). */
function received(counts: Counts, { category, place }: Indicator): number {
  if (!category && !place) return counts.received ?? 0;
  return sumWhere(
    counts,
    ([of, kind, sort, ...name]) =>
      of === 'cell' &&
      (!category || kind === category) &&
      (!place || (sort === place.kind && name.join(':') === fieldName(place.name))),
  );
}

/** The promised times of one kind that ran out on a day, among all that ended (`late:<clock>:<kind>`, `within:…`). */
function ofKind(counts: Counts, category: string): Side {
  const late = sumWhere(counts, ([of, , kind]) => of === 'late' && kind === category);
  return {
    count: late,
    among: late + sumWhere(counts, ([of, , kind]) => of === 'within' && kind === category),
  };
}

/** How often on one day what an indicator looks at happened, or of a share how often it went wrong, among how many cases; a day among days for a plain number. */
export function measuredOn(counts: Counts, indicator: Indicator): Side {
  const { figure, category } = indicator;
  if (figure === 'received') return { count: received(counts, indicator), among: 1 };
  if (figure === 'kept' && category) return ofKind(counts, category);
  const definition = figureDefinitions.find(({ name }) => name === figure);
  const part = definition?.part(counts) ?? 0;
  const whole = definition?.whole?.(counts);
  return whole === undefined ? { count: part, among: 1 } : { count: whole - part, among: whole };
}

/** Whether it is a share of cases; otherwise it is counted by the day. */
export const isShare = ({ figure }: Indicator): boolean =>
  figureDefinitions.some(({ name, whole }) => name === figure && whole !== undefined);

/** The same over some days together. */
export const measuredOver = (days: Days, dates: readonly string[], indicator: Indicator): Side =>
  dates
    .map((date) => measuredOn(days.on(date), indicator))
    .reduce((sum, { count, among }) => ({ count: sum.count + count, among: sum.among + among }), {
      count: 0,
      among: 0,
    });
