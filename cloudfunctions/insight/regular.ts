import type { Period } from '../../types/insight';
import type { ReportKind } from '../../types/reports';
import { tellNews } from '../shared/news';
import { logFault, type RunContext } from '../shared/serve';
import { Duplicate } from '../shared/store/cloud';
import {
  insertReport,
  type ReportDocument,
  type Reported,
  reportedCommunities,
  reportId,
  reportsOf,
} from '../shared/store/reports';
import { localDay } from '../shared/workflow/durations';
import { remindOfComments } from './answering';
import { monthBefore, weekBefore } from './calendar';
import { draw } from './drawing';
import { publicNoticeOf } from './public-notice';
import { askQuestions } from './questioning';
import { reportOn } from './report';
import { tellScorecards } from './scorecard';
import { supervises } from './supervisor';

/** So many weeks or months are made up for after an outage. */
const MADE_UP_FOR = 6;

/** The last weeks or months that are over, the newest first; each is compared with the one before it. */
const endedBefore = (kind: ReportKind, today: string): Period[] => {
  const before = kind === 'week' ? weekBefore : monthBefore;
  const periods: Period[] = [];
  let from = today;
  for (let back = 0; back <= MADE_UP_FOR; back++) {
    const period = before(from);
    periods.push(period);
    from = period.from;
  }
  return periods;
};

const readers = ({ staff }: Reported): string[] =>
  staff.filter(({ leftAt, roles }) => !leftAt && supervises(roles)).map(({ personId }) => personId);

const wordsOf: Record<ReportKind, string> = { week: '投诉处理周报已生成', month: '投诉处理月报已生成' };

const make = async (
  community: Reported,
  kind: ReportKind,
  period: Period,
  against: Period,
  now: string,
): Promise<void> => {
  const { communityId } = community;
  const report = await reportOn(communityId, period, against, now);
  const document: ReportDocument = {
    _id: reportId(communityId, kind, period.from),
    communityId,
    kind,
    ...period,
    at: now,
    report,
    ...(kind === 'month' ? { notice: publicNoticeOf(report, now) } : {}),
  };
  try {
    await insertReport(document);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** Makes what is missing of one kind and tells whoever supervises of the newest, once; a run that was killed is made good by the next. */
const makeMissing = async (community: Reported, kind: ReportKind, now: string): Promise<void> => {
  const { communityId } = community;
  const periods = endedBefore(kind, localDay(now));
  const [last] = await reportsOf(communityId, kind, 1);
  // A community that has never had a report begins with the last period, not with those before it was there.
  const missing = last
    ? periods.slice(0, MADE_UP_FOR).filter(({ from }) => from > last.from)
    : periods.slice(0, 1);
  for (const period of missing.reverse()) {
    const against = periods[periods.indexOf(period) + 1];
    if (kind === 'week') await draw(community, period, readers(community));
    if (against) await make(community, kind, period, against, now);
  }
  const [newest] = periods;
  if (!newest) return;
  const id = reportId(communityId, kind, newest.from);
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
};

/** What is done for each community in the morning, each by itself. */
const duties: readonly ((community: Reported, now: string) => Promise<void>)[] = [
  (community, now) => makeMissing(community, 'week', now),
  (community, now) => makeMissing(community, 'month', now),
  remindOfComments,
  askQuestions,
  tellScorecards,
];

/** The timer: the reports of the week and the month that are over, and who is to be reminded, for every community (§3.7.2, §6). */
export const makeReports = async (now: string, context: RunContext): Promise<void> => {
  let failed = 0;
  for (const community of await reportedCommunities())
    for (const duty of duties)
      try {
        await duty(community, now);
      } catch (error) {
        // One community must not keep the others' reports back; the run fails at its end.
        failed += 1;
        logFault({ function: 'insight' }, context, error);
      }
  if (failed > 0) throw new Error(`${failed} reports failed`);
};
