import * as z from 'zod/mini';
import { StaffName } from './people';
import { Span } from './settings';
import { Instant } from './text';

/** A day that working time skips: off as the week says, or a holiday; or one that is worked instead of another. */
export const DaySkipped = z.strictObject({ date: z.string(), kind: z.enum(['off', 'holiday', 'makeUp']) });
export type DaySkipped = z.infer<typeof DaySkipped>;

/** In whose hands so many minutes of a breached time went (B4): one person of the staff, or a queue. */
export const ShareView = z.strictObject({
  kind: z.enum(['desk', 'staff', 'supervisor', 'manager', 'resident', 'main', 'nobody']),
  staff: z.optional(StaffName),
  minutes: z.number(),
});
export type ShareView = z.infer<typeof ShareView>;

/** Why a promised time is what it is (C1.20): the rule, where it begins, how long it is, and what it does not count. */
export const Explanation = z.strictObject({
  clause: z.string(),
  startedAt: Instant,
  length: z.union([
    Span,
    z.strictObject({ by: z.literal('months'), months: z.number() }),
    z.strictObject({ by: z.literal('agreed') }), // a date that somebody named: a plan, an extension, a hold
  ]),
  pauses: z.array(z.strictObject({ from: Instant, to: z.optional(Instant) })),
  days: z.array(DaySkipped),
  movedFrom: z.optional(Instant), // it would have fallen into the quiet hours (§3.3.2)
  shares: z.optional(z.array(ShareView)), // for staff, once it is breached
  unknownYear: z.optional(z.number()), // holidays of that year are not known yet: counted as plain weeks
});
export type Explanation = z.infer<typeof Explanation>;
