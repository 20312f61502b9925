import type { Input, Output } from '../../types/api';
import type { Report } from '../../types/insight';
import { atHome } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { findReport, publicNoticesOf, reportsOf } from '../shared/store/reports';
import { tallyOf } from '../shared/workflow/figures';
import { reportOn } from './report';
import { type Reader, supervising } from './supervisor';

const WEEKS = 26;
const MONTHS = 24;
const NOTICES = 12;

/** The regular reports of the caller's community, newest first, without their numbers: only for those who supervise (§3.7.2). */
export const reports = async (
  _input: Input<'insight', 'reports'>,
  asking: Asking,
): Promise<Output<'insight', 'reports'>> => {
  const { communityId } = await supervising(asking);
  const [weeks, months] = await Promise.all([
    reportsOf(communityId, 'week', WEEKS),
    reportsOf(communityId, 'month', MONTHS),
  ]);
  return { weeks, months };
};

/** The numbers of a report for whoever reads it: as they were when it was made, but counted anew where a complaint in them names the reader (C5). */
const numbersFor = async ({ communityId, hidden }: Reader, report: Report, now: string): Promise<Report> => {
  const { from, to, against } = report;
  const first = against && against.from < from ? against.from : from;
  const shows = hidden.some(({ events }) => tallyOf(events).some(({ day }) => day >= first && day <= to));
  return shows ? reportOn(communityId, { from, to }, against, now, hidden) : report;
};

/** One regular report, its numbers as they were when it was made. */
export const regularReport = async (
  { id }: Input<'insight', 'regularReport'>,
  asking: Asking,
): Promise<Output<'insight', 'regularReport'>> => {
  const reader = await supervising(asking);
  const found = await findReport(reader.communityId, id);
  if (!found) throw new Problem('NOT_FOUND');
  const { _id, kind, from, to, at, report } = found;
  return { id: _id, kind, from, to, at, report: await numbersFor(reader, report, asking.now) };
};

/** What everybody in the community may read of its last months (§3.7.2). */
export const publicNotices = async (
  _input: Input<'insight', 'publicNotices'>,
  asking: Asking,
): Promise<Output<'insight', 'publicNotices'>> => {
  const { scene } = await atHome(asking);
  return { notices: await publicNoticesOf(scene.settings.communityId, NOTICES) };
};
