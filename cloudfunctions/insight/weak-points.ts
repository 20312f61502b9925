import type { Input, Output } from '../../types/api';
import { readSheets, type Sheets } from '../shared/counting/sheets';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { localDay } from '../shared/workflow/durations';
import { dayAfter } from '../shared/workflow/figures/matters';
import { LOOKED_AT_DAYS, weakPointsOf } from '../shared/workflow/weak-points';
import { type Reader, supervising } from './supervisor';

/** The days that the rules look at up to one, which has come. */
export const sheetsUpTo = (
  { communityId, hidden }: Pick<Reader, 'communityId' | 'hidden'>,
  to: string,
  now: string,
): Promise<Sheets> => {
  const today = localDay(now);
  if (to > today) throw new Problem('INVALID_INPUT', { to: 'OUT_OF_RANGE' });
  const span = { from: dayAfter(to, 1 - LOOKED_AT_DAYS), to };
  return readSheets(communityId, span, { today, backlog: false }, hidden);
};

/** The weak points at the end of a day, read from the days' counters (§3.7.2): for those who supervise. */
export const weakPoints = async (
  { to }: Input<'insight', 'weakPoints'>,
  asking: Asking,
): Promise<Output<'insight', 'weakPoints'>> => {
  const reader = await supervising(asking);
  const sheets = await sheetsUpTo(reader, to, asking.now);
  return { to, ...weakPointsOf(sheets, to), documents: sheets.documents };
};
