import type { Work, WorkShare } from '../../../types/work';
import { boundsOf, type Counts, comparedWork } from '../workflow/figures';

/** Fewer than these say nothing about a person (§5.3). */
const ENOUGH = 10;

const shareOf = (
  counts: Counts,
  ids: readonly string[],
  part: string,
  wholes: readonly string[],
): WorkShare => {
  const { part: own, whole, expected } = comparedWork(counts, ids, part, wholes);
  const usual = whole > 0 ? expected / whole : null;
  if (whole < ENOUGH || usual === null) return { part: own, whole, expected: usual, verdict: 'tooFew' };
  const bounds = boundsOf(own, whole);
  const verdict = usual < bounds.low ? 'above' : usual > bounds.high ? 'below' : 'usual';
  return { part: own, whole, expected: usual, ...bounds, verdict };
};

/** What some people did together, by the counters of a period. */
export const workOf = (counts: Counts, ids: readonly string[]): Omit<Work, 'id' | 'name'> => ({
  resolved: comparedWork(counts, ids, 'asked', ['asked']).whole,
  onTime: shareOf(counts, ids, 'kept', ['kept', 'late']),
  content: shareOf(counts, ids, 'content', ['answered']),
  redone: shareOf(counts, ids, 'redone', ['asked']),
});
