import type { Ages } from '../../../types/insight';
import type { ReportedPoint, ReportedWork } from '../../../types/reports';
import type { Settings } from '../../../types/settings';
import { columnOf } from '../counting/ages';
import { datesIn, lengthOf } from '../counting/calendar';
import { reportOn } from '../counting/report';
import { readSheets, type Sheets } from '../counting/sheets';
import { inHand } from '../lookups';
import type { HiddenFile } from '../store/naming';
import type { ReportDocument } from '../store/reports';
import { localDay } from '../workflow/durations';
import { byDay, lived, sumOf, tallyOf } from '../workflow/figures';
import { dayAfter } from '../workflow/figures/matters';
import { LOOKED_AT_DAYS, weakPointsOf } from '../workflow/weak-points';
import { peopleOf, pointsOf } from './detail';
import { behindThem, entriesOf } from './entries';

/** What a report keeps for all of its readers. */
type Frozen = Pick<ReportDocument, 'communityId' | 'from' | 'to' | 'at' | 'report' | 'detail' | 'behind'>;

/** Where a report is of, with what its kinds are called. */
type Community = Pick<Settings, 'communityId' | 'categories'>;

/** The hidden complaints as they were when a report was made. */
const asOf = (at: string, hidden: readonly HiddenFile[]): HiddenFile[] =>
  hidden
    .map((file) => ({ ...file, events: file.events.filter((event) => event.at <= at) }))
    .filter(({ events }) => events.length > 0);

/** The figures of a report for somebody from whom some complaints are hidden: as they were made, or counted anew without these (C5). */
export const numbersWithout = (
  { from, to, report }: Pick<Frozen, 'from' | 'to' | 'report'>,
  hidden: readonly HiddenFile[],
  community: Community,
  now: string,
): Promise<ReportDocument['report']> | ReportDocument['report'] => {
  const { against } = report;
  const first = against && against.from < from ? against.from : from;
  const shows = hidden.some(({ events }) => tallyOf(events).some(({ day }) => day >= first && day <= to));
  return shows ? reportOn(community, { from, to }, against, now, hidden) : report;
};

/** The ages without the hidden complaints that were unfinished. */
const agesWithout = (ages: Ages, were: readonly HiddenFile[], today: string): Ages => {
  const left = ages.map((column) => ({ ...column }));
  for (const { events } of were)
    for (const [day, { unfinished = 0 }] of byDay(tallyOf(events))) {
      const column = left[columnOf(left, lengthOf({ from: day, to: today }) - 1)];
      if (column) column.count = Math.max(0, column.count - unfinished);
    }
  return left;
};

/** What people have in hand without the hidden complaints. */
const holding = (people: readonly ReportedWork[], were: readonly HiddenFile[]): ReportedWork[] => {
  const held = were
    .map(({ events }) => lived(events).complaint)
    .flatMap((complaint) => (complaint && inHand(complaint) ? [complaint.handlerId] : []));
  return people.map((one) => ({
    ...one,
    open: Math.max(0, one.open - held.filter((id) => id === one.id).length),
  }));
};

const sheetsBehind = (
  { communityId, from, to, report }: Frozen,
  hidden: readonly HiddenFile[],
  now: string,
): Promise<Sheets> => {
  const last = report.against?.to ?? dayAfter(from, -1);
  const span = { from: dayAfter(last, 1 - LOOKED_AT_DAYS), to };
  return readSheets(communityId, span, { today: localDay(now), backlog: false }, hidden);
};

const pointsIn = (sheets: Sheets, { from, to, report }: Frozen): ReportedPoint[] => {
  const last = weakPointsOf(sheets, report.against?.to ?? dayAfter(from, -1)).points;
  return pointsOf(sheets, to, new Set(last.map(({ key }) => key)));
};

/** The weak points of a report for somebody from whom some complaints are hidden (C5). */
export const pointsWithout = async (
  found: Frozen,
  hidden: readonly HiddenFile[],
  now: string,
): Promise<ReportedPoint[]> => {
  if (asOf(found.at, hidden).length === 0) return found.detail?.points ?? [];
  return pointsIn(await sheetsBehind(found, hidden, now), found);
};

/** A report as if some complaints were not there: as it was made where they were in none of it, or else counted anew without them (C5). */
export const recounted = async (
  found: Frozen,
  hidden: readonly HiddenFile[],
  community: Community,
  now: string,
): Promise<Pick<Frozen, 'report' | 'detail' | 'behind'>> => {
  const { communityId, from, to, at, detail, behind } = found;
  const report = await numbersWithout(found, hidden, community, now);
  const were = asOf(at, hidden);
  if (!detail || were.length === 0) return { report, ...(detail && behind ? { detail, behind } : {}) };
  const [sheets, entries] = await Promise.all([
    sheetsBehind(found, hidden, now),
    entriesOf(communityId, { from, to }, hidden),
  ]);
  const counts = sumOf(datesIn({ from, to }).map(sheets.on));
  return {
    report,
    detail: {
      points: pointsIn(sheets, found),
      ages: agesWithout(detail.ages, were, localDay(at)),
      people: peopleOf(holding(detail.people, were), counts),
      improvements: detail.improvements,
      ...entries,
    },
    behind: behindThem(entries),
  };
};
