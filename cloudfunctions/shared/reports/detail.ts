import type { Period } from '../../../types/insight';
import type { ReportedPoint, ReportedWork } from '../../../types/reports';
import { agesOf } from '../counting/ages';
import { datesIn } from '../counting/calendar';
import { readSheets } from '../counting/sheets';
import { workOf } from '../counting/work';
import { type ImprovementDocument, improvementsOf } from '../store/improvements';
import type { ReportDocument, Reported, StoredDetail } from '../store/reports';
import { localDay } from '../workflow/durations';
import { type Counts, type Days, sumOf } from '../workflow/figures';
import { dayAfter } from '../workflow/figures/matters';
import { isOverdue } from '../workflow/improvements';
import { LOOKED_AT_DAYS, weakPointsOf } from '../workflow/weak-points';
import { behindThem, entriesOf } from './entries';

const MOST_IMPROVEMENTS = 100;
/** So many days ahead an improvement is said to be due. */
const AHEAD = 31;

/** The weak points at the end of a day; fresh are those that were not known. */
export const pointsOf = (days: Days, to: string, known: ReadonlySet<string>): ReportedPoint[] =>
  weakPointsOf(days, to).points.map((point) => ({ ...point, fresh: !known.has(point.key) }));

/** What people did by the counters of a period, with what each has in hand; who has most of it first. */
export const peopleOf = (
  staff: readonly Pick<ReportedWork, 'id' | 'name' | 'open'>[],
  counts: Counts,
): ReportedWork[] =>
  staff
    .map(({ id, name, open }) => ({ id, name, ...workOf(counts, id ? [id] : []), open }))
    .filter(({ open, resolved, onTime }) => open + resolved + onTime.whole > 0)
    .sort((a, b) => b.open - a.open || b.resolved - a.resolved);

/** An improvement with what it is about but none of the numbers that were seen then, which may be of complaints that its reader must not know of (C5). */
export const improvementHead = (
  { _id: id, no, point, problem, measured, measure, ownerId, dueOn, state }: ImprovementDocument,
  day: string,
): StoredDetail['improvements'][number] => ({
  ...{ id, no, measure, ownerId, dueOn, state },
  ...(problem ? { problem } : {}),
  about: {
    category: point?.category ?? measured?.category ?? null,
    ...(point?.place ? { place: point.place } : {}),
    ...(point?.clock ? { clock: point.clock } : {}),
  },
  overdue: isOverdue({ ownerId, dueOn, state }, day),
});

const improvementsDue = async (communityId: string, to: string): Promise<StoredDetail['improvements']> => {
  const found = await improvementsOf(communityId, {}, MOST_IMPROVEMENTS);
  return found
    .filter(({ state, dueOn }) => state === 'open' && dueOn <= dayAfter(to, AHEAD))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .map((found) => improvementHead(found, to));
};

/** What stands behind the numbers of a period: the weak points by name, how old the open complaints are, who did what, what ran out and why, what the dissatisfied said, and which improvements are due (§3.7.2). `last` is the report before. */
export const detailOf = async (
  { communityId, staff }: Reported,
  period: Period,
  last: ReportDocument | undefined,
  now: string,
): Promise<{ detail: StoredDetail; behind: string[] }> => {
  const today = localDay(now);
  const looked = { from: dayAfter(period.to, 1 - LOOKED_AT_DAYS), to: today };
  const [sheets, entries, improvements] = await Promise.all([
    readSheets(communityId, looked, { today }),
    entriesOf(communityId, period),
    improvementsDue(communityId, period.to),
  ]);
  const working = staff
    .filter(({ leftAt }) => !leftAt)
    .map(({ personId: id, name, open }) => ({ id, name, open }));
  return {
    detail: {
      points: pointsOf(sheets, period.to, new Set(last?.detail?.points.map(({ key }) => key))),
      ages: agesOf(sheets, period.from, today).columns,
      people: peopleOf(working, sumOf(datesIn(period).map(sheets.on))),
      improvements,
      ...entries,
    },
    behind: behindThem(entries),
  };
};
