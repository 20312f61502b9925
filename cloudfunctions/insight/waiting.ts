import type { Input, Output } from '../../types/api';
import { Stage } from '../../types/complaint';
import type { Waiting } from '../../types/waiting';
import type { Asking } from '../shared/serve';
import { waitingNow } from '../shared/store/counted';
import { between, MINUTE } from '../shared/workflow/durations';
import { waits } from '../shared/workflow/figures';
import { supervising } from './supervisor';

/** The nearest rank of sorted lengths. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** Where open complaints wait now and for how long already, the longest waits first (C1.15): two requests. */
export const waiting = async (
  _input: Input<'insight', 'waiting'>,
  asking: Asking,
): Promise<Output<'insight', 'waiting'>> => {
  const { communityId, id } = await supervising(asking);
  const found = await waitingNow(communityId, id);
  const rows = found.flatMap(({ _id, since }): Waiting[] => {
    const [stage, who] = (_id ?? '').split(':');
    const [inStage, withWhom] = [
      Stage.options.find((one) => one === stage),
      waits.find((one) => one === who),
    ];
    if (!inStage || !withWhom) return [];
    const lengths = since
      .map((from) => Math.max(0, Math.round(between(from, asking.now) / MINUTE)))
      .sort((a, b) => a - b);
    return [
      {
        stage: inStage,
        who: withWhom,
        count: lengths.length,
        median: at(lengths, 0.5),
        ninety: at(lengths, 0.9),
      },
    ];
  });
  return { waiting: rows.sort((a, b) => b.ninety - a.ninety) };
};
