import type { Input, Output } from '../../types/api';
import type { Period } from '../../types/insight';
import { atHome } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { sumOf } from '../shared/workflow/figures';
import { clocksOf, figuresOf, timesOf, volumeOf } from './breakdowns';
import { datesIn, lengthOf } from './calendar';
import { readSheets } from './sheets';

/** A quarter, and two of them beside each other: what can be read in 40 documents. */
const LONGEST = 92;
const WIDEST = 190;

const check = (period: Period, field: string): void => {
  const days = lengthOf(period);
  if (days < 1 || days > LONGEST) throw new Problem('INVALID_INPUT', { [field]: 'OUT_OF_RANGE' });
};

const spanOf = (period: Period, against: Period | undefined): Period => {
  const all = against ? [period, against] : [period];
  const froms = all.map(({ from }) => from).sort();
  const tos = all.map(({ to }) => to).sort();
  const span = { from: froms[0] ?? period.from, to: tos.at(-1) ?? period.to };
  if (lengthOf(span) > WIDEST) throw new Problem('INVALID_INPUT', { 'against.from': 'OUT_OF_RANGE' });
  return span;
};

/** The figures of a period beside another, read from the days' counters (§3.7.2): only for those who supervise. */
export const report = async (
  { from, to, against }: Input<'insight', 'report'>,
  asking: Asking,
): Promise<Output<'insight', 'report'>> => {
  const { member } = await atHome(asking);
  if (!member?.roles.some((role) => role === 'supervisor' || role === 'manager'))
    throw new Problem('NOT_ALLOWED');
  const period = { from, to };
  check(period, 'to');
  if (against) check(against, 'against.to');
  const sheets = await readSheets(member.communityId, spanOf(period, against));
  const counts = (its: Period) => sumOf(datesIn(its).map(sheets.on));
  const compared = { now: counts(period), before: against && counts(against) };
  return {
    ...period,
    ...(against ? { against } : {}),
    figures: figuresOf(compared),
    days: datesIn(period).map((date) => {
      const { received = 0, ended = 0 } = sheets.on(date);
      return { date, received, ended, backlog: sheets.backlogAfter(date) };
    }),
    ...volumeOf(compared),
    clocks: clocksOf(compared),
    ...timesOf(compared),
    documents: sheets.documents,
  };
};
