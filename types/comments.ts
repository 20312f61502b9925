import * as z from 'zod/mini';
import { StaffName } from './people';
import { Cursor, Id, IdempotencyKey, Instant, Reason, Remark } from './text';

/** What becomes of a proposal (§6). */
export const CommentVerdict = z.enum(['adopted', 'partly', 'declined']);
export type CommentVerdict = z.infer<typeof CommentVerdict>;

/** What is answered to a proposal, with the improvement that came of it if one did. */
export const CommentAnswer = z.strictObject({
  verdict: CommentVerdict,
  text: Remark,
  improvementId: z.optional(Id),
});
export type CommentAnswer = z.infer<typeof CommentAnswer>;

/** A proposal on how complaints are handled, by a resident or one of the staff (§6). Who wrote it is told to nobody else. */
export const CommentView = z.strictObject({
  id: Id,
  at: Instant,
  text: z.string(),
  fromStaff: z.boolean(),
  own: z.boolean(),
  answer: z.optional(
    z.strictObject({ ...CommentAnswer.shape, text: z.string(), at: Instant, by: z.optional(StaffName) }),
  ),
});
export type CommentView = z.infer<typeof CommentView>;

const page = z.strictObject({ comments: z.array(CommentView), next: z.optional(z.string()) });

/** What can be asked about proposals. */
export const commentMethods = {
  /** Somebody proposes something; the same key twice is one proposal. */
  comment: {
    input: z.strictObject({ key: IdempotencyKey, text: Reason }),
    output: z.strictObject({ id: Id }),
  },
  /** The asker's own proposals with their answers, newest first. */
  comments: { input: z.strictObject({ cursor: z.optional(Cursor) }), output: page },
  /** The community's proposals, answered or not, newest first: for the manager. */
  commentsToAnswer: {
    input: z.strictObject({ answered: z.boolean(), cursor: z.optional(Cursor) }),
    output: page,
  },
  /** The manager answers; whoever proposed it is told. */
  answerComment: { input: z.strictObject({ id: Id, answer: CommentAnswer }), output: CommentView },
} as const;
