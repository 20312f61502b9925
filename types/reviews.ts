import * as z from 'zod/mini';
import { ChangeView } from './administration/change';
import { Category, Clock } from './complaint';
import { ShareView } from './explanation';
import { ImprovementState } from './improvements';
import { Day, Report } from './insight';
import { Month } from './month';
import { StaffName } from './people';
import { ReportedImprovement } from './reports';
import { Id, IdempotencyKey, Instant, Remark, typedText } from './text';

export { Month };

/** Why a promised time ran out (§5.3), from a closed list: whoever reads many of them can count. */
export const BreachCause = z.enum(
  ['staffing', 'contractor', 'material', 'unreachable', 'unclearRule', 'system', 'other'],
  { error: 'REQUIRED' },
);
export type BreachCause = z.infer<typeof BreachCause>;

/** A cause with what is to be said of it; another one than those of the list is said in words. */
export const GivenCause = z.strictObject({ kind: BreachCause, words: z.optional(typedText(1, 200)) }).check(
  z.refine(({ kind, words }) => kind !== 'other' || words !== undefined, {
    error: 'REQUIRED',
    path: ['words'],
  }),
);
export type GivenCause = z.infer<typeof GivenCause>;

/** How many of each a review holds at most. */
export const MOST_IN_REVIEW = { breaches: 300, decisions: 50, participants: 50, addenda: 50 } as const;
const few = (most: number) => z.maxLength(most, { error: 'TOO_MANY' });
const some = z.minLength(1, { error: 'TOO_FEW' });

/** What is done with a review: causes for breaches, decisions, a summary, who took part, the signature; once it is signed nothing but an addendum. */
export const ReviewStep = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('explain'),
    breaches: z.array(Id).check(some, few(MOST_IN_REVIEW.breaches)),
    cause: GivenCause,
  }),
  z.strictObject({
    name: z.literal('decide'),
    text: typedText(5, 500),
    ownerId: Id,
    dueOn: Day,
    improvementId: z.optional(Id), // the improvement that carries it out
  }),
  z.strictObject({ name: z.literal('strike'), decision: z.number() }),
  z.strictObject({ name: z.literal('summarise'), text: typedText(10, 2000) }),
  z.strictObject({
    name: z.literal('attend'),
    staffIds: z.array(Id).check(some, few(MOST_IN_REVIEW.participants)),
  }),
  z.strictObject({ name: z.literal('sign') }),
  z.strictObject({ name: z.literal('append'), text: Remark }),
]);
export type ReviewStep = z.infer<typeof ReviewStep>;
export const ReviewStepName = z.enum([
  'explain',
  'decide',
  'strike',
  'summarise',
  'attend',
  'sign',
  'append',
]);
export type ReviewStepName = z.infer<typeof ReviewStepName>;

/** What a review cannot be signed without. */
export const ReviewPiece = z.enum(['causes', 'summary', 'participants']);
export type ReviewPiece = z.infer<typeof ReviewPiece>;

/** A review in the list. */
export const ReviewRow = z.strictObject({
  month: Month,
  state: z.enum(['open', 'signed']),
  dueOn: Day,
  overdue: z.boolean(),
  signedAt: z.optional(Instant),
  signedBy: z.optional(StaffName),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

const said = { at: Instant, by: z.optional(StaffName) };

/** A promised time that ran out in the month, with its cause once somebody has given one. */
export const ReviewedBreach = z.strictObject({
  id: Id,
  complaintId: Id,
  no: z.string(),
  category: z.nullable(Category),
  clock: Clock,
  dueAt: Instant,
  shares: z.array(ShareView),
  cause: z.optional(z.strictObject({ kind: BreachCause, words: z.optional(z.string()), ...said })),
});
export type ReviewedBreach = z.infer<typeof ReviewedBreach>;

/** What was decided: what, by whom, by when, and which improvement carries it out. */
export const ReviewDecision = z.strictObject({
  decision: z.number(),
  text: z.string(),
  owner: z.optional(StaffName),
  dueOn: Day,
  improvement: z.optional(z.strictObject({ id: Id, no: z.string(), state: ImprovementState })),
  ...said,
});
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** A change of the settings in the month; `version` is that of the promised times that it put in force. */
export const AdoptedChange = z.extend(z.omit(ChangeView, { what: true }), {
  version: z.optional(z.string()),
});
export type AdoptedChange = z.infer<typeof AdoptedChange>;

/** One entry of a review's record: who did what when, and of how many breaches or which decision. */
export const ReviewEntry = z.strictObject({
  ...said,
  what: ReviewStepName,
  breaches: z.optional(z.number()),
  cause: z.optional(BreachCause),
  decision: z.optional(z.number()),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

/** The review of a month as its reader may see it (§5.3): nothing in it is of a complaint that names the reader (B10, C5). */
export const ReviewView = z.strictObject({
  ...ReviewRow.shape,
  revision: z.number(), // how many entries there are for this reader
  reportId: Id,
  report: z.optional(Report),
  breaches: z.array(ReviewedBreach),
  decisions: z.array(ReviewDecision),
  changes: z.array(AdoptedChange),
  improvements: z.array(ReportedImprovement),
  participants: z.array(StaffName),
  summary: z.optional(z.strictObject({ text: z.string(), ...said })),
  addenda: z.array(z.strictObject({ text: z.string(), ...said })),
  missing: z.array(ReviewPiece), // until it is signed
  steps: z.array(ReviewStepName),
  colleagues: z.array(StaffName), // who can be made responsible or have taken part, while it is open
  history: z.array(ReviewEntry),
});
export type ReviewView = z.infer<typeof ReviewView>;

/** The part of `insight` that is about the review of every month (§5.3): for supervisors and managers. */
export const reviewing = {
  /** The reviews of the last months, newest first. */
  monthlyReviews: {
    input: z.strictObject({}),
    output: z.strictObject({ reviews: z.array(ReviewRow) }),
  },
  /** One of them; throws NOT_FOUND for a month that has none. */
  monthlyReview: { input: z.strictObject({ month: Month }), output: ReviewView },
  /** One step, on what the caller saw at `revision`; the same key twice is the same step. Throws CHANGED when somebody was faster, NOT_ALLOWED to whoever may not, INVALID_INPUT with what is missing under `step`. */
  advanceReview: {
    input: z.strictObject({ month: Month, revision: z.number(), key: IdempotencyKey, step: ReviewStep }),
    output: ReviewView,
  },
} as const;
