import * as z from 'zod/mini';
import { Period } from './insight';
import { scorecards } from './scorecard';
import { Id } from './text';

const number = z.number();

/** A share of somebody's work beside what the community does in the same kinds of matter; without bounds there are too few to judge. */
export const WorkShare = z.strictObject({
  part: number,
  whole: number,
  expected: z.nullable(number), // the share to be expected
  low: z.optional(number),
  high: z.optional(number),
  verdict: z.enum(['tooFew', 'above', 'usual', 'below']), // of the share itself, whether that is good or not
});
export type WorkShare = z.infer<typeof WorkShare>;

/** What one person or one team did in a period (§5.3). */
export const Work = z.strictObject({
  id: z.optional(Id), // absent: a team
  name: z.string(),
  resolved: number,
  onTime: WorkShare,
  content: WorkShare,
  redone: WorkShare,
});
export type Work = z.infer<typeof Work>;

/** The part of `insight` that is about who did the work: all of it for whoever supervises, the own for the others. */
export const work = {
  work: {
    input: Period,
    output: z.strictObject({ ...Period.shape, people: z.array(Work), teams: z.array(Work) }),
  },
  ...scorecards,
};
