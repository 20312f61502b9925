import * as z from 'zod/mini';
import { Clock } from '../complaint';

/** How many of the newest cases are replayed. */
export const ReplayedCases = z.literal([50, 100, 200], { error: 'NOT_A_CHOICE' });
export type ReplayedCases = z.infer<typeof ReplayedCases>;

/** The newest cases as they were promised, beside the same cases under proposed clocks (§6, C1.14): numbers alone. */
export const WhatIf = z.strictObject({
  cases: z.number(),
  clocks: z.array(
    z.strictObject({ clock: Clock, runs: z.number(), late: z.number(), wouldBeLate: z.number() }),
  ),
  lateCases: z.number(),
  wouldBeLateCases: z.number(),
});
export type WhatIf = z.infer<typeof WhatIf>;
