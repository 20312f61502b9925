import type { Period } from '../../types/insight';
import { ReportKind } from '../../types/report-kind';
import { monthBefore, quarterBefore, weekBefore } from '../shared/counting/calendar';
import { reportOn } from '../shared/counting/report';
import { tellNews } from '../shared/news';
import { detailOf } from '../shared/reports/detail';
import { pointsWithout } from '../shared/reports/recounted';
import { logFault, type RunContext } from '../shared/serve';
import { Duplicate } from '../shared/store/cloud';
import { type Morning, morningOf, type ReportHead } from '../shared/store/mornings';
import { filesNaming } from '../shared/store/naming';
import {
  findReport,
  insertReport,
  markTold,
  type ReportDocument,
  type Reported,
  reportedCommunities,
  reportId,
} from '../shared/store/reports';
import { localDay } from '../shared/workflow/durations';
import { remindOfComments } from './answering';
import { draw } from './drawing';
import { publicNoticeOf } from './public-notice';
import { askQuestions } from './questioning';
import { reviewMonths } from './review-duty';
import { tellScorecards } from './scorecard';
import { supervises } from './supervisor';

/** So many periods are made up for after an outage. */
const MADE_UP_FOR = 6;

const periodBefore = { week: weekBefore, month: monthBefore, quarter: quarterBefore } satisfies Record<
  ReportKind,
  (date: string) => Period
>;

/** The last periods that are over, the newest first; each is compared with the one before it. */
const endedBefore = (kind: ReportKind, today: string): Period[] => {
  const periods: Period[] = [];
  let from = today;
  for (let back = 0; back <= MADE_UP_FOR; back++) {
    const period = periodBefore[kind](from);
    periods.push(period);
    from = period.from;
  }
  return periods;
};

const readers = ({ staff }: Reported): string[] =>
  staff.filter(({ leftAt, roles }) => !leftAt && supervises(roles)).map(({ personId }) => personId);

const wordsOf: Record<ReportKind, string> = {
  week: '投诉处理周报已生成',
  month: '投诉处理月报已生成',
  quarter: '投诉处理季报已生成',
};

const make = async (
  community: Reported,
  kind: ReportKind,
  { period, against, last }: { period: Period; against: Period; last: ReportDocument | undefined },
  now: string,
): Promise<ReportDocument> => {
  const { communityId } = community;
  const report = await reportOn(community, period, against, now);
  const document: ReportDocument = {
    _id: reportId(communityId, kind, period.from),
    communityId,
    kind,
    ...period,
    at: now,
    report,
    ...(await detailOf(community, period, last, now)),
    ...(kind === 'month' ? { notice: publicNoticeOf(report, now) } : {}),
  };
  try {
    await insertReport(document);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
  return document;
};

/** How many weak points are new to each of those who supervise: none by a complaint that names the reader (C5). */
const freshFor = async (
  community: Reported,
  report: ReportDocument,
  now: string,
): Promise<Map<number, string[]>> => {
  const supervisors = readers(community);
  const naming = await filesNaming(community.communityId, supervisors);
  const told = new Map<number, string[]>();
  for (const id of supervisors) {
    const hidden = naming.filter(({ complaint }) => complaint.namedStaff.includes(id));
    const points = await pointsWithout(report, hidden, now);
    const fresh = points.filter((point) => point.fresh).length;
    told.set(fresh, [...(told.get(fresh) ?? []), id]);
  }
  return told;
};

/** Tells whoever supervises of the weak points that the week's report names and the one before it did not (§3.7.2). */
const tellOfFresh = async (community: Reported, report: ReportDocument, now: string): Promise<void> => {
  const { _id, from, to } = report;
  for (const [fresh, supervisors] of await freshFor(community, report, now))
    if (fresh > 0)
      await tellNews(
        {
          about: `${_id}-points`,
          notice: 'N15',
          kind: 'approval',
          no: from,
          page: `staff/weak-points/index?to=${to}`,
          words: `新发现 ${fresh} 个薄弱点`,
        },
        supervisors,
        community,
        now,
      );
};

/** Makes what is missing of one kind and tells whoever supervises of the newest, once; a run that was killed is made good by the next. Whether there was anything to do. */
const makeMissing = async (
  community: Reported,
  entry: ReportHead | undefined,
  kind: ReportKind,
  now: string,
): Promise<boolean> => {
  const { communityId } = community;
  const periods = endedBefore(kind, localDay(now));
  const [newest] = periods;
  if (!newest || (entry?.told && entry.from === newest.from)) return false;
  // A community that has never had a report begins with the last period, not with those before it was there.
  const missing = entry
    ? periods.slice(0, MADE_UP_FOR).filter(({ from }) => from > entry.from)
    : periods.slice(0, 1);
  const id = reportId(communityId, kind, newest.from);
  // The newest is there already, or the one before those that are missing.
  let last =
    entry && (missing.length > 0 || kind === 'week') ? await findReport(communityId, entry._id) : undefined;
  for (const period of missing.reverse()) {
    const against = periods[periods.indexOf(period) + 1];
    if (kind === 'week') await draw(community, period, readers(community));
    if (against) last = await make(community, kind, { period, against, last }, now);
  }
  await tellNews(
    {
      about: id,
      notice: 'N15',
      kind: 'approval',
      no: newest.from,
      page: `staff/reports/index?id=${id}`,
      words: wordsOf[kind],
    },
    readers(community),
    community,
    now,
  );
  if (kind === 'week' && last?._id === id) await tellOfFresh(community, last, now);
  await markTold(id);
  return true;
};

/** What else is done for each community in the morning. */
const duties: readonly ((community: Reported, morning: Morning, now: string) => Promise<void>)[] = [
  reviewMonths,
  remindOfComments,
  askQuestions,
  tellScorecards,
];

/** The timer: the reports of the week, the month and the quarter that are over, and who is to be reminded, for every community (§3.7.2, §6). On a morning with nothing to do that is one request a community. */
export const makeReports = async (now: string, context: RunContext): Promise<void> => {
  let failed = 0;
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      // One duty of one community must not keep the others back; the run fails at its end.
      failed += 1;
      logFault({ function: 'insight' }, context, error);
      return undefined;
    }
  };
  for (const community of await reportedCommunities()) {
    const { communityId } = community;
    let morning = await attempt(() => morningOf(communityId));
    for (const kind of ReportKind.options) {
      if (!morning) break;
      const [entry] = morning[kind];
      // What comes after begins with the reports that are there now.
      if ((await attempt(() => makeMissing(community, entry, kind, now))) !== false)
        morning = await attempt(() => morningOf(communityId));
    }
    if (morning) for (const duty of duties) await attempt(() => duty(community, morning, now));
  }
  if (failed > 0) throw new Error(`${failed} reports failed`);
};
