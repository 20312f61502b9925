import * as z from 'zod/mini';
import { Clock } from './complaint';
import { Day, Period } from './insight';
import { Id } from './text';

const number = z.number();
const ClockCount = z.strictObject({ clock: Clock, kept: number, late: number });

/** One person's week (§5.1): the clocks that the own steps kept, and those that ran out in the own hands; the rounds brought to a result, and what residents said of them. */
export const Scorecard = z.strictObject({
  id: Id,
  name: z.string(),
  clocks: z.array(ClockCount),
  shared: z.array(z.strictObject({ clock: Clock, late: number })), // ran out in a queue that the person is one of
  resolved: number,
  answered: number,
  content: number,
  redone: number,
});
export type Scorecard = z.infer<typeof Scorecard>;

/** The part of `insight` that shows a week to whoever worked in it, and from Wednesday on to those who supervise. */
export const scorecards = {
  scorecard: {
    input: z.strictObject({ week: z.optional(Day) }), // its Monday; the last one unless said otherwise
    output: z.strictObject({
      ...Period.shape,
      own: Scorecard,
      others: z.array(Scorecard),
      othersFrom: z.optional(Day), // when those who supervise see the others; absent for everybody else
    }),
  },
} as const;
