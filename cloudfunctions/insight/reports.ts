import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { findReport, publicNoticesOf, reportsOf } from '../shared/store/reports';
import { supervising } from './supervisor';

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

/** One regular report, its numbers as they were when it was made. */
export const regularReport = async (
  { id }: Input<'insight', 'regularReport'>,
  asking: Asking,
): Promise<Output<'insight', 'regularReport'>> => {
  const { communityId } = await supervising(asking);
  const found = await findReport(communityId, id);
  if (!found) throw new Problem('NOT_FOUND');
  const { _id, kind, from, to, at, report } = found;
  return { id: _id, kind, from, to, at, report };
};

/** What everybody in the community may read of its last months (§3.7.2). */
export const publicNotices = async (
  _input: Input<'insight', 'publicNotices'>,
  asking: Asking,
): Promise<Output<'insight', 'publicNotices'>> => {
  const { scene } = await atHome(asking);
  return { notices: await publicNoticesOf(scene.settings.communityId, NOTICES) };
};
