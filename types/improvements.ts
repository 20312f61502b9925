import * as z from 'zod/mini';
import { ChangeView } from './administration/change';
import { Indicator } from './indicators';
import { Day } from './insight';
import { Month } from './month';
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

/** What an improvement can begin from beside a weak point: a decision of a monthly review (§5.3), or a proposal (§6). */
export const Beginning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decision'), month: Month, decision: z.number().check(z.int()) }),
  z.strictObject({ kind: z.literal('comment'), id: Id }),
]);
export type Beginning = z.infer<typeof Beginning>;

/** What is to be done about a weak point or a stated problem, by whom and by when. */
export const NewImprovement = z
  .strictObject({
    /** The weak point, by its key and the day as of which it was found. */
    point: z.optional(typedText(1, 120)),
    to: z.optional(Day),
    /** Or a problem in words, with what it is measured by and the complaints that show it, by their numbers. */
    problem: z.optional(Words),
    measured: z.optional(Indicator),
    cases: z.optional(z.array(typedText(8, 24)).check(z.maxLength(10, { error: 'TOO_MANY' }))),
    origin: z.optional(Beginning),
    measure: Words,
    ownerId: Id,
    dueOn: Day,
  })
  .check(
    z.refine(({ point, problem }) => point !== undefined || problem !== undefined, {
      error: 'REQUIRED',
      path: ['problem'],
    }),
    z.refine(({ point, to }) => point === undefined || to !== undefined, { error: 'REQUIRED', path: ['to'] }),
    z.refine(
      ({ point, problem, measured, cases, origin }) =>
        point === undefined || [problem, measured, cases, origin].every((one) => one === undefined),
      { error: 'INVALID', path: ['point'] },
    ),
  );
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
  point: z.optional(WeakPoint),
  problem: z.optional(z.string()), // in words, where it did not begin from a weak point
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

/** Where an improvement began, and the complaints that show its problem, as far as its reader may see them. */
export const Grounds = z.strictObject({
  measured: z.optional(Indicator),
  cases: z.array(z.strictObject({ id: Id, no: z.string() })),
  origin: z.optional(Beginning),
});

/** One improvement with everything that has happened to it, and what its reader may do. */
export const ImprovementView = z.extend(ImprovementRow, {
  ...Grounds.shape,
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
  /** A weak point or a stated problem becomes an improvement; the same key twice is the same one. */
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
