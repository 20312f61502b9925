import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { Problem } from '../shared/problem';
import { reportFor } from '../shared/reported';
import type { Asking } from '../shared/serve';
import { publicNoticesOf, reportsOf } from '../shared/store/reports';
import { supervising } from './supervisor';

const WEEKS = 26;
const MONTHS = 24;
const QUARTERS = 12;
const NOTICES = 12;

/** The regular reports of the caller's community, newest first, without their numbers: only for those who supervise (§3.7.2). */
export const reports = async (
  _input: Input<'insight', 'reports'>,
  asking: Asking,
): Promise<Output<'insight', 'reports'>> => {
  const { communityId } = await supervising(asking);
  const [weeks, months, quarters] = await Promise.all([
    reportsOf(communityId, 'week', WEEKS),
    reportsOf(communityId, 'month', MONTHS),
    reportsOf(communityId, 'quarter', QUARTERS),
  ]);
  return { weeks, months, quarters };
};

/** One regular report, its numbers as they were when it was made, and what stands behind them as its reader may see it. */
export const regularReport = async (
  { id }: Input<'insight', 'regularReport'>,
  asking: Asking,
): Promise<Output<'insight', 'regularReport'>> => {
  const found = await reportFor(await supervising(asking), id, asking.now);
  if (!found) throw new Problem('NOT_FOUND');
  return found;
};

/** What everybody in the community may read of its last months (§3.7.2). */
export const publicNotices = async (
  _input: Input<'insight', 'publicNotices'>,
  asking: Asking,
): Promise<Output<'insight', 'publicNotices'>> => {
  const { scene } = await atHome(asking);
  return { notices: await publicNoticesOf(scene.settings.communityId, NOTICES) };
};
