import type { Input, Output } from '../../types/api';
import { checkPeriod, isOfMonths, reportOn } from '../shared/counting/report';
import type { Asking } from '../shared/serve';
import { localDay } from '../shared/workflow/durations';
import { supervising } from './supervisor';

/** The figures of any period, only for those who supervise. */
export const report = async (
  { from, to, against }: Input<'insight', 'report'>,
  asking: Asking,
): Promise<Output<'insight', 'report'>> => {
  const { caller, hidden } = await supervising(asking);
  const period = { from, to };
  const today = localDay(asking.now);
  if (!isOfMonths(period, today)) checkPeriod(period, 'to');
  if (against && !isOfMonths(against, today)) checkPeriod(against, 'against.to');
  return reportOn(caller.scene.settings, period, against, asking.now, hidden);
};
