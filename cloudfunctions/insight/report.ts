import type { Input, Output } from '../../types/api';
import type { Period, Report } from '../../types/insight';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { localDay } from '../shared/workflow/durations';
import { againIn, type Counts, hotCells, sumOf } from '../shared/workflow/figures';
import { AGAIN_DAYS, dayAfter, HOT_DAYS } from '../shared/workflow/figures/matters';
import { agesOf } from './ages';
import { clocksOf, correctionsOf, figuresOf, timesOf, volumeOf } from './breakdowns';
import { datesIn, lengthOf } from './calendar';
import { readSheets, type Sheets } from './sheets';
import { supervising } from './supervisor';

/** A quarter, and two of them beside each other: what can be read in 40 documents. */
const LONGEST = 92;
const WIDEST = 190;

/** Throws INVALID_INPUT for a period that ends before it begins, or is longer than a quarter. */
export const checkPeriod = (period: Period, field: string): void => {
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

/** The counters of a period, with what follows from its single complaints. */
const countsIn = (sheets: Sheets, period: Period): Counts => {
  const dates = datesIn(period);
  return {
    ...sumOf(dates.map(sheets.on)),
    again: againIn(sheets, dates),
    hotSpots: hotCells(sheets, period.to).size,
  };
};

/** The figures of a community in a period beside another, read from the days' counters (§3.7.2). */
export const reportOn = async (
  communityId: string,
  period: Period,
  against: Period | undefined,
  now: string,
): Promise<Report> => {
  const span = spanOf(period, against);
  const since = dayAfter(span.from, -Math.max(AGAIN_DAYS, HOT_DAYS));
  const today = localDay(now);
  const sheets = await readSheets(communityId, span, { today, since });
  const ages = period.to >= today ? agesOf(sheets, span.from, today) : undefined;
  const compared = {
    now: { ...countsIn(sheets, period), ...ages?.counts },
    before: against && countsIn(sheets, against),
  };
  return {
    ...period,
    ...(against ? { against } : {}),
    figures: figuresOf(compared),
    days: datesIn(period).map((date) => {
      const { received = 0, ended = 0 } = sheets.on(date);
      return { date, received, ended, backlog: sheets.backlogAfter(date) };
    }),
    ...volumeOf(compared),
    ...correctionsOf(compared),
    clocks: clocksOf(compared),
    ...timesOf(compared),
    ...(ages ? { ages: ages.columns } : {}),
    documents: sheets.documents,
  };
};

/** The figures of any period, only for those who supervise. */
export const report = async (
  { from, to, against }: Input<'insight', 'report'>,
  asking: Asking,
): Promise<Output<'insight', 'report'>> => {
  const { communityId } = await supervising(asking);
  const period = { from, to };
  checkPeriod(period, 'to');
  if (against) checkPeriod(against, 'against.to');
  return reportOn(communityId, period, against, asking.now);
};
