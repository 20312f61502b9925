import * as z from 'zod/mini';
import { Stage } from './complaint';
import { WaitFigure } from './insight';

const number = z.number();

/** How many open complaints wait now in a stage with somebody, and for how many minutes already: half of them no longer than the median. */
export const Waiting = z.strictObject({
  stage: Stage,
  who: WaitFigure.shape.who,
  count: number,
  median: number,
  ninety: number,
});
export type Waiting = z.infer<typeof Waiting>;

/** The part of `insight` that is about what waits now (C1.15): for supervisors and managers. */
export const waiting = {
  waiting: { input: z.strictObject({}), output: z.strictObject({ waiting: z.array(Waiting) }) },
};
