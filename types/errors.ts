import * as z from 'zod/mini';
import { FieldProblem } from './text';

/** Why the procedure says no (DESIGN.md section 3, kind 1). */
export const RefusalCode = z.enum([
  'NOT_NOW', // the stage does not allow it (B3)
  'NOT_YOURS', // this person's role or relation does not allow it (B1)
  'FOUR_EYES', // the same person proposed or did it (§2.2)
  'CONFLICT_OF_INTEREST', // the person is named in the complaint (B10)
  'KIND_CHANGED', // the kind below the kind is no longer offered (§3.2.1)
  'HANDLER_UNAVAILABLE', // absent, without the role, or excluded (§3.2.2)
  'REQUEST_PENDING', // another request waits for its answer (B2)
  'NO_REQUEST', // nothing is waiting for an answer
  'MANAGER_NEEDED', // escalated, sensitive, third transfer, third extension … (B3)
  'TOO_EARLY', // e.g. urging within 24 h (T26), closing without an answer before 7 days (T18)
  'TOO_LATE', // a grace period is over (T6, T20, T23)
  'ONCE_ONLY', // an appeal, an answer per round (T6, T16)
  'MEASURES_OPEN', // not every measure is done or waived (T15)
  'TASKS_OPEN', // a collaborator's task is open (T15)
  'EVIDENCE_MISSING', // neither a picture nor a reason why none (T10, T15)
  'REASON_MISSING', // a dissatisfied answer without a tag or words (§3.6.2)
  'URGENT_ACTION_MISSING', // an urgent case needs its immediate action on file first (§3.4.1)
  'EXPLANATION_PLAN_NEEDED', // an unfounded complaint needs a plan that explains (§3.4.1)
  'PHONE_REVISIT_NEEDED', // this kind is revisited by phone (§3.2.1)
  'PLAN_TIMES', // endAt ≥ startAt ≥ now does not hold, or a measure lies outside (§3.4.2)
  'VISIT_BY_PHONE', // nobody's account is there to choose: one time, agreed by telephone (§3.3.1)
  'ATTEMPTS_MISSING', // not yet three attempts on two days (T18)
  'NOT_MERGEABLE', // another family or place, a chain, a closed target (T7, B9)
  'SEALED', // identity is sealed; only a manager may open it (B10)
  'CLOSED', // the file is read-only (B2 sealedFinal)
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** Why a request cannot be served (kind 2). `UNAVAILABLE` is made by the client when no answer came. */
export const ProblemCode = z.enum([
  'INVALID_INPUT',
  'NOT_SIGNED_IN',
  'NOT_FOUND', // also for what exists but is not the asker's business (C5)
  'NOT_ALLOWED',
  'CHANGED', // somebody was faster; load again, nothing was lost (B13.12)
  'TAKEN', // what was offered is no longer to be had (§3.2.2)
  'KEY_REUSED', // the same idempotency key with other content
  'TOO_MANY', // rate limit
  'REVEALS_USED_UP', // so many looks at contact data a day (§5.2)
  'ENTRIES_USED_UP', // so many entries a day after repeated abuse (C1.17)
  'CONSENT_NEEDED', // the privacy notice in force has not been agreed to (§5.2)
  'NOT_OPEN', // the community is still being set up (C4)
  'UNAVAILABLE',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const ErrorCode = z.enum([...RefusalCode.options, ...ProblemCode.options]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What went wrong, for a program: a code, and per field (dotted path) what is wrong with it. */
export const Failure = z.strictObject({
  code: ErrorCode,
  fields: z.optional(z.record(z.string(), FieldProblem)),
  known: z.optional(z.strictObject({ id: z.string(), no: z.string() })), // the case that has it already, told to whoever may see it (T1)
});
export type Failure = z.infer<typeof Failure>;
