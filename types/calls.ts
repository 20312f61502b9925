import * as z from 'zod/mini';
import { ActionName } from './actions';
import { Category, Severity, Stage } from './complaint';
import { ContactOutcome } from './feedback';
import { Delivery, Notice } from './messages';
import { CallTime, StaffName } from './people';
import { Id, Instant } from './text';

/** Why somebody is to be called (C1.16): something urgent that nobody has seen in time (T1), a message that matters did not arrive (C1.4), the contact of 48 hours (§3.6.1), an answer that is still missing (T18), the revisit (§3.7.1). */
export const CallReason = z.enum(['alarm', 'undelivered', 'contact', 'answer', 'revisit']);
export type CallReason = z.infer<typeof CallReason>;

/** One call that is due, with what it needs: whom to call, why, since when and until when, what to say, what may be noted down. Name and number are masked (B12). */
export const CallView = z.strictObject({
  id: Id,
  no: z.string(),
  revision: z.number(),
  stage: Stage,
  round: z.number(),
  category: z.optional(Category),
  severity: Severity,
  danger: z.boolean(),
  place: z.string(),
  matter: z.string(), // the first words of the complaint
  name: z.optional(z.string()),
  phone: z.optional(z.string()), // absent: none was left
  handler: z.optional(StaffName),
  reasons: z.array(CallReason),
  notices: z.array(Notice), // what did not arrive
  since: Instant,
  until: Instant,
  attempts: z.number(),
  last: z.optional(z.strictObject({ at: Instant, outcome: ContactOutcome })),
  say: z.array(z.string()), // to be read out: the questions, the plan, the result, the answer
  best: z.optional(z.strictObject({ time: CallTime, because: z.enum(['said', 'reached']) })), // said so, or was reached then
  waitsUntil: z.optional(Instant), // that time is not yet, and there is time to wait for it
  together: z.boolean(), // the same household as the call before: one call for both
  actions: z.array(ActionName), // of noting down: logContact, recordAnswer, revisit
});
export type CallView = z.infer<typeof CallView>;

/** A page of the calls that are due now, the most pressing first, those who would rather be called later at its end; `next` is where it goes on. */
export const CallList = z.strictObject({ calls: z.array(CallView), next: z.optional(z.string()) });
export type CallList = z.infer<typeof CallList>;

/** What became of one message about a complaint, for staff (C1.4, issue: outcome per message). */
export const DeliveryView = z.strictObject({
  notice: Notice,
  to: z.optional(StaffName), // absent: the resident
  words: z.string(),
  at: Instant,
  delivery: Delivery,
  read: z.boolean(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;
