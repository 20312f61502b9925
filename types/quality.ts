import * as z from 'zod/mini';
import { Category } from './complaint';
import { Day } from './insight';
import { Id, Instant, Remark } from './text';

/** What a closed case is examined for (§5.1): whether it was taken up well, looked into, planned, told of, and honestly closed. */
export const QualityPoint = z.enum(['reception', 'findings', 'plan', 'news', 'closing']);
export type QualityPoint = z.infer<typeof QualityPoint>;

/** How far a point was met. */
export const Mark = z.enum(['met', 'partly', 'missed'], { error: 'REQUIRED' });
export type Mark = z.infer<typeof Mark>;

/** Every point has its mark: an examination has no gaps. */
export const Marks = z.strictObject({
  reception: Mark,
  findings: Mark,
  plan: Mark,
  news: Mark,
  closing: Mark,
});
export type Marks = z.infer<typeof Marks>;

/** A closed case that was drawn, and what was found when it has been examined. */
export const QualityCheck = z.strictObject({
  id: Id,
  complaintId: Id,
  no: z.string(),
  category: z.nullable(Category),
  week: Day, // the Monday of the week in which it was closed
  handler: z.optional(z.string()),
  mayExamine: z.boolean(),
  marks: z.optional(Marks),
  remark: z.optional(z.string()),
  by: z.optional(z.string()),
  at: z.optional(Instant),
});
export type QualityCheck = z.infer<typeof QualityCheck>;

/** The part of `insight` that is about the quality of closed cases. */
export const quality = {
  /** The cases that were drawn, those to examine first: for whoever supervises; a handler reads what was found of the own cases. */
  qualityChecks: {
    input: z.strictObject({}),
    output: z.strictObject({ checks: z.array(QualityCheck), toExamine: z.number() }),
  },
  /** Records what was found, once; throws CHANGED when somebody was faster, NOT_ALLOWED to whoever worked on the case. */
  examine: {
    input: z.strictObject({ id: Id, marks: Marks, remark: z.optional(Remark) }),
    output: QualityCheck,
  },
};
