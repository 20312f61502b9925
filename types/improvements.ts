import * as z from 'zod/mini';
import { ChangeView } from './administration/change';
import { Day } from './insight';
import { StaffName } from './people';
import { Id, IdempotencyKey, typedText } from './text';
import { WeakPoint } from './weak-points';

/** How far an improvement is (§3.7.2): being carried out, carried out, its effect known, given up. */
export const ImprovementState = z.enum(['open', 'done', 'judged', 'dropped']);
export type ImprovementState = z.infer<typeof ImprovementState>;

/** What was found of its effect. */
export const Verdict = z.enum(['better', 'same', 'worse']);
export type Verdict = z.infer<typeof Verdict>;

const Words = typedText(5, 500);

/** What is to be done about a weak point, by whom and by when. */
export const NewImprovement = z.strictObject({
  /** The weak point, by its key and the day as of which it was found. */
  point: typedText(1, 120),
  to: Day,
  measure: Words,
  ownerId: Id,
  dueOn: Day,
});
export type NewImprovement = z.infer<typeof NewImprovement>;

/** What can be done with an improvement. */
export const ImprovementStep = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('reschedule'), dueOn: Day, reason: Words }),
  z.strictObject({ name: z.literal('reassign'), ownerId: Id, reason: Words }),
  z.strictObject({ name: z.literal('finish'), note: Words }),
  z.strictObject({ name: z.literal('judge'), verdict: Verdict, note: Words }),
  z.strictObject({ name: z.literal('drop'), reason: Words }),
]);
export type ImprovementStep = z.infer<typeof ImprovementStep>;
export const StepName = z.enum(['reschedule', 'reassign', 'finish', 'judge', 'drop']);
export type StepName = z.infer<typeof StepName>;

/** One improvement in a list. */
export const ImprovementRow = z.strictObject({
  id: Id,
  no: z.string(),
  point: WeakPoint,
  measure: z.string(),
  owner: z.optional(StaffName),
  dueOn: Day,
  state: ImprovementState,
  overdue: z.boolean(),
  verdict: z.optional(Verdict),
});
export type ImprovementRow = z.infer<typeof ImprovementRow>;

const maybe = z.nullable(z.number());
const Side = z.strictObject({ from: Day, to: Day, count: z.number(), among: z.number() });

/** How often it happened before and after, and the ratio of the two rates with its 95 % interval; `among` are days, or cases where the weak point is a share of them. */
export const Effect = z.strictObject({
  per: z.enum(['day', 'case']),
  before: Side,
  after: Side,
  ratio: maybe,
  low: maybe,
  high: maybe,
});
export type Effect = z.infer<typeof Effect>;

/** One improvement with everything that has happened to it, and what its reader may do. */
export const ImprovementView = z.extend(ImprovementRow, {
  revision: z.number(),
  note: z.optional(z.string()),
  doneOn: z.optional(Day),
  effect: z.optional(Effect),
  steps: z.array(StepName),
  colleagues: z.array(StaffName),
  history: z.array(z.omit(ChangeView, { subject: true })),
});
export type ImprovementView = z.infer<typeof ImprovementView>;

/** What is done with improvements (§3.7.2). */
export const improving = {
  /** All of the community for who supervises, one's own for everybody else on the staff; the newest first. */
  improvements: {
    input: z.strictObject({}),
    output: z.strictObject({ improvements: z.array(ImprovementRow) }),
  },
  improvement: { input: z.strictObject({ id: Id }), output: ImprovementView },
  /** A weak point becomes an improvement; the same key twice is the same one. */
  improve: {
    input: z.strictObject({ key: IdempotencyKey, improvement: NewImprovement }),
    output: ImprovementView,
  },
  /** One step of an improvement, on what the caller saw at `revision`. */
  advance: {
    input: z.strictObject({ id: Id, revision: z.number(), key: IdempotencyKey, step: ImprovementStep }),
    output: ImprovementView,
  },
} as const;
