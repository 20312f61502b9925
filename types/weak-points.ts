import * as z from 'zod/mini';
import { Category, Clock } from './complaint';
import { Day } from './insight';

/** The rules by which weak points are found (§3.7.2): more than in its own history, a clock breached above the norm, the same matter again above the norm, several households with one matter. */
export const WeakRule = z.enum(['rise', 'clock', 'again', 'hotSpot']);
export type WeakRule = z.infer<typeof WeakRule>;

/** A place as it is counted. */
export const CountedPlace = z.strictObject({
  kind: z.enum(['building', 'public', 'nowhere']),
  name: z.string(),
});
export type CountedPlace = z.infer<typeof CountedPlace>;

/** A weak point with the numbers that it rests on. */
export const WeakPoint = z.strictObject({
  key: z.string(),
  rule: WeakRule,
  category: z.nullable(Category),
  place: z.optional(CountedPlace),
  clock: z.optional(Clock),
  from: Day, // the days that were looked at
  to: Day,
  seen: z.number(), // complaints; of a hot spot households; otherwise bad cases
  of: z.optional(z.number()), // among so many cases
  expected: z.optional(z.number()), // by its own history, or by the community's norm
  p: z.optional(z.number()), // how likely that is by chance
  q: z.optional(z.number()), // the share of chance findings among all that are at least so unlikely
});
export type WeakPoint = z.infer<typeof WeakPoint>;

/** What a supervisor reads of a day's end: the weak points, and what they rest on. */
export const WeakPoints = z.strictObject({
  to: Day,
  points: z.array(WeakPoint),
  weeks: z.number(), // of history that the counts were compared with; 0: too few for that rule
  cells: z.number(), // so many kinds of matter at a place were looked at together
  documents: z.number(),
});
export type WeakPoints = z.infer<typeof WeakPoints>;
