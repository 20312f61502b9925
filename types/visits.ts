import * as z from 'zod/mini';
import { Instant, Remark, typedText } from './text';

const HOUR = 3_600_000;
/** The longest time that somebody is asked to stay at home for: half a day. */
const LONGEST = 12 * HOUR;

/** From when until when somebody comes (§3.3.1): on one half of a day at most. */
export const Slot = z.strictObject({ from: Instant, until: Instant }).check(
  z.refine(({ from, until }) => until > from && Date.parse(until) - Date.parse(from) <= LONGEST, {
    error: 'OUT_OF_RANGE',
    path: ['until'],
  }),
);
export type Slot = z.infer<typeof Slot>;

/** Up to three times to choose from. */
export const Slots = z
  .array(Slot)
  .check(z.minLength(1, { error: 'TOO_FEW' }), z.maxLength(3, { error: 'TOO_MANY' }));

/** A time for a visit is offered, answered, moved and called off (§3.3.1). */
export const visiting = {
  /** By the handler; where nobody's account stands behind the complaint, the one time that was agreed by telephone. */
  offerVisit: z.strictObject({ slots: Slots, purpose: typedText(2, 100) }),
  /** One of the times, or in words why none of them will do: by whom they were offered to. */
  answerVisit: z
    .strictObject({
      slot: z.optional(z.int({ error: 'NOT_A_CHOICE' }).check(z.gte(0), z.lte(2))),
      text: z.optional(Remark),
    })
    .check(
      z.refine(({ slot, text }) => slot !== undefined || text !== undefined, {
        error: 'REQUIRED',
        path: ['text'],
      }),
    ),
  /** Other times instead, by either side; what was agreed holds no longer. */
  moveVisit: z.strictObject({ slots: Slots, reason: typedText(2, 200) }),
  cancelVisit: z.strictObject({ reason: typedText(2, 200) }),
} as const;

/** A visit as somebody may see it: what for, and the time that is agreed or those that wait for an answer; or that ended with the work before its time had come. */
export const VisitView = z.strictObject({
  purpose: z.string(),
  offeredBy: z.enum(['staff', 'resident']),
  slots: z.array(Slot),
  agreed: z.optional(Slot),
  past: z.boolean(), // its time is over
  endedBy: z.optional(z.string()), // the entry of the history with which it ended before its time; nobody comes
});
export type VisitView = z.infer<typeof VisitView>;
