import * as z from 'zod/mini';
import { Id, Instant, Remark, typedText, Words } from './text';

/** How somebody will be asked again after a month (§3.4.2). */
export const RevisitMethod = z.enum(['phone', 'visit', 'inApp']);
export type RevisitMethod = z.infer<typeof RevisitMethod>;

/** Whether the plan repairs something or explains why nothing can be done (§3.4.1). */
export const PlanKind = z.enum(['remedy', 'explain']);
export type PlanKind = z.infer<typeof PlanKind>;

/** One thing that will be done, by exactly one: a colleague or somebody from outside (§3.4.2). */
export const Measure = z
  .strictObject({
    what: typedText(2, 200),
    ownerId: z.optional(Id),
    contractor: z.optional(Words),
    dueAt: Instant,
  })
  .check(
    z.refine(({ ownerId, contractor }) => Boolean(ownerId ?? contractor), {
      error: 'REQUIRED',
      path: ['ownerId'],
    }),
    z.refine(({ ownerId, contractor }) => !(ownerId && contractor), {
      error: 'NOT_UNIQUE',
      path: ['contractor'],
    }),
  );
export type Measure = z.infer<typeof Measure>;

/** A day of the follow-up on which the handler looks at something, whatever the measures (§3.4.2). */
export const Checkpoint = z.strictObject({ at: Instant, what: typedText(2, 200) });
export type Checkpoint = z.infer<typeof Checkpoint>;

const PlanFields = z.strictObject({
  kind: PlanKind,
  measures: z
    .array(Measure)
    .check(z.minLength(1, { error: 'TOO_FEW' }), z.maxLength(20, { error: 'TOO_MANY' })),
  startAt: Instant,
  endAt: Instant,
  progressEveryDays: z
    .number({ error: 'REQUIRED' })
    .check(
      z.int({ error: 'INVALID' }),
      z.gte(1, { error: 'OUT_OF_RANGE' }),
      z.lte(7, { error: 'OUT_OF_RANGE' }),
    ),
  checkpoints: z.optional(z.array(Checkpoint).check(z.maxLength(5, { error: 'TOO_MANY' }))), // from start to end
  revisitMethod: RevisitMethod,
  cost: z.optional(
    z.number().check(z.gte(0, { error: 'OUT_OF_RANGE' }), z.lte(10_000_000, { error: 'OUT_OF_RANGE' })),
  ),
  compensation: z.optional(
    z.number().check(z.gte(0, { error: 'OUT_OF_RANGE' }), z.lte(1_000_000, { error: 'OUT_OF_RANGE' })),
  ),
  residentImpact: z.optional(Remark),
  residentMessage: typedText(5, 500),
});

/** The plan that a supervisor approves (§3.4.2), with every measure and checkpoint from its start to its end. Money in yuan. `residentMessage` is what the resident reads. */
export const Plan = PlanFields.check(({ value, issues }) => {
  const { measures, checkpoints = [], startAt, endAt } = value;
  const days = [
    ...measures.map(({ dueAt }, index) => ({ at: dueAt, path: ['measures', index, 'dueAt'] })),
    ...checkpoints.map(({ at }, index) => ({ at, path: ['checkpoints', index, 'at'] })),
  ];
  // Which of its days are wrong is known only where its own times are right.
  for (const { at, path } of endAt < startAt ? [] : days)
    if (at < startAt || at > endAt) issues.push({ code: 'custom', input: at, path, message: 'OUT_OF_RANGE' });
});
export type Plan = z.infer<typeof Plan>;
