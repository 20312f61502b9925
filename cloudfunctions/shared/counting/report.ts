import type { Period, Report } from '../../../types/insight';
import type { Settings } from '../../../types/settings';
import { Problem } from '../problem';
import type { HiddenFile } from '../store/naming';
import { localDay } from '../workflow/durations';
import { againIn, type Counts, hotCells, sumOf } from '../workflow/figures';
import { AGAIN_DAYS, dayAfter, HOT_DAYS } from '../workflow/figures/matters';
import { agesOf } from './ages';
import { clocksOf, correctionsOf, figureOf, figuresOf, timesOf, volumeOf } from './breakdowns';
import { datesIn, lengthOf } from './calendar';
import { countedFrom, sayingsOf } from './sayings';
import { readSheets, type Sheets } from './sheets';

/** A quarter, and two of them beside each other: what can be read in 40 documents. */
const LONGEST = 92;
const WIDEST = 190;
/** Of months that are over for good a year, and two of them beside each other: each month is one document. */
const YEAR = 366;
/** So many days after its end a month is put together. */
const PUT_TOGETHER = 2;

const outside = (field: string): Problem => new Problem('INVALID_INPUT', { [field]: 'OUT_OF_RANGE' });

/** Throws INVALID_INPUT for a period that ends before it begins, or is longer than a quarter. */
export const checkPeriod = (period: Period, field: string): void => {
  const days = lengthOf(period);
  if (days < 1 || days > LONGEST) throw outside(field);
};

/** Whether a period is made of whole months that are over for good, no more than a year of them. */
export const isOfMonths = ({ from, to }: Period, today: string): boolean =>
  from.endsWith('-01') &&
  dayAfter(to, 1).endsWith('-01') &&
  to.slice(0, 7) < dayAfter(today, -PUT_TOGETHER).slice(0, 7) &&
  lengthOf({ from, to }) >= 1 &&
  lengthOf({ from, to }) <= YEAR;

const spanOf = (period: Period, against: Period | undefined, today: string): Period => {
  const all = against ? [period, against] : [period];
  const froms = all.map(({ from }) => from).sort();
  const tos = all.map(({ to }) => to).sort();
  const span = { from: froms[0] ?? period.from, to: tos.at(-1) ?? period.to };
  const widest = all.every((one) => isOfMonths(one, today)) ? 2 * YEAR : WIDEST;
  if (lengthOf(span) > widest) throw outside('against.from');
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
  community: Pick<Settings, 'communityId' | 'categories'>,
  period: Period,
  against: Period | undefined,
  now: string,
  hidden: readonly HiddenFile[] = [],
): Promise<Report> => {
  const { communityId } = community;
  const today = localDay(now);
  const span = spanOf(period, against, today);
  const since = dayAfter(span.from, -Math.max(AGAIN_DAYS, HOT_DAYS));
  const sheets = await readSheets(communityId, span, { today, since }, hidden);
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
      const counts = sheets.on(date);
      const { received = 0, ended = 0 } = counts;
      const content = figureOf('satisfied', counts);
      return {
        date,
        received,
        ended,
        backlog: sheets.backlogAfter(date),
        content: content.part,
        answered: content.whole ?? 0,
      };
    }),
    ...volumeOf(compared, community),
    ...correctionsOf(compared),
    clocks: clocksOf(compared),
    ...timesOf(compared),
    ...sayingsOf(compared),
    ...countedFrom(sheets, datesIn(period)),
    ...(ages ? { ages: ages.columns } : {}),
    documents: sheets.documents,
  };
};
