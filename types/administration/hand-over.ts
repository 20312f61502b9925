import * as z from 'zod/mini';
import { StaffName } from '../people';
import { Id, IdempotencyKey, Instant, Remark } from '../text';

/** A hand-over that was begun: how many files were to be moved, and whether it came to its end. */
export const HandOverState = z.strictObject({
  key: IdempotencyKey,
  at: Instant,
  by: Id,
  count: z.number(),
  done: z.boolean(),
});

/** One move of a hand-over. */
export const Move = z.strictObject({ id: Id, to: Id });
export type Move = z.infer<typeof Move>;

const HandOverCase = z.strictObject({ id: Id, no: z.string(), place: z.string() });

/** What a hand-over would do (§3.2.2): who gets how many, and what a person must decide one by one. */
export const HandOverPreview = z.strictObject({
  from: StaffName,
  revision: z.number(),
  total: z.number(),
  shares: z.array(z.strictObject({ to: StaffName, open: z.number(), cases: z.array(HandOverCase) })),
  toDecide: z.array(z.extend(HandOverCase, { why: z.enum(['sensitive', 'manager', 'nobody']) })),
  unfinished: z.optional(HandOverState),
});
export type HandOverPreview = z.infer<typeof HandOverPreview>;

/** What a hand-over has done so far; what is `left` is done by the same call again. */
export const HandOverResult = z.strictObject({
  moved: z.number(),
  left: z.number(),
  refused: z.array(Id),
});

/** Why a hand-over happens, for the files. */
export const HandOverReason = Remark;
