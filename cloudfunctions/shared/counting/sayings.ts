import { Category, Clock, Severity, Validity } from '../../../types/complaint';
import { DissatisfactionTag } from '../../../types/feedback';
import { Reopening, type Report, StarsOf } from '../../../types/insight';
import { type Counts, type Days, under } from '../workflow/figures';
import { dayAfter } from '../workflow/figures/matters';
import { type Compared, countedUnder } from './breakdowns';

/** The counters under a prefix whose names are among these. */
const known = <T extends string>(compared: Compared, prefix: string, options: readonly T[]) =>
  countedUnder(compared, prefix).flatMap(({ name, ...rest }) => {
    const one = options.find((option) => option === name);
    return one === undefined ? [] : [{ one, ...rest }];
  });

const kinds = ['building', 'public', 'nowhere'] as const;

/** The complaints of each category at each place, for a grid of both (§3.7.2). */
const cellsOf = (counts: Counts): NonNullable<Report['cells']> =>
  [...under(counts, 'cell:')].flatMap(([cell, count]) => {
    const [code, place, ...name] = cell.split(':');
    const category = Category.options.find((one) => one === code);
    const kind = kinds.find((one) => one === place);
    return category && kind && count > 0 ? [{ category, kind, name: name.join(':'), count }] : [];
  });

/** What residents, findings and rounds say: severity, validity, rounds, why opened again, why dissatisfied, stars, and the clocks that have no share of their own (B14). */
export const sayingsOf = (compared: Compared) => ({
  severities: known(compared, 'severity:', Severity.options).map(({ one, ...rest }) => ({
    severity: one,
    ...rest,
  })),
  validities: known(compared, 'validity:', Validity.options).map(({ one, ...rest }) => ({
    validity: one,
    ...rest,
  })),
  rounds: countedUnder(compared, 'round:')
    .map(({ name, ...rest }) => ({ round: Number(name), ...rest }))
    .sort((a, b) => a.round - b.round),
  reopenings: known(compared, 'why:', Reopening.options).map(({ one, ...rest }) => ({ why: one, ...rest })),
  reasons: known(compared, 'reason:', DissatisfactionTag.options).map(({ one, ...rest }) => ({
    tag: one,
    ...rest,
  })),
  stars: StarsOf.options.map((of) => ({
    of,
    counts: [1, 2, 3, 4, 5].map((count) => compared.now[`stars:${of}:${count}`] ?? 0),
  })),
  missed: known(compared, 'missed:', Clock.options).map(({ one, ...rest }) => ({ clock: one, ...rest })),
  cells: cellsOf(compared.now),
});

const isLacking = (counts: Counts): boolean =>
  (counts.received ?? 0) > 0 && under(counts, 'severity:').size === 0;

/** From which day on severities and what was added with them are counted, where that is not all of the days: what was received before has none. */
export const countedFrom = (days: Days, dates: readonly string[]): Pick<Report, 'countedFrom'> => {
  const last = dates.filter((date) => isLacking(days.on(date))).at(-1);
  return last ? { countedFrom: dayAfter(last, 1) } : {};
};
