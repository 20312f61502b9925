import * as z from 'zod/mini';
import { ImprovementState, Verdict } from './improvements';
import { Day } from './insight';
import { StaffName } from './people';
import { questionnaires } from './questionnaire';
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

/** The improvement that came of a proposal, as far as everybody may know: how far it is, and what came of it. */
const Outcome = z.strictObject({ state: ImprovementState, verdict: z.optional(Verdict) });

/** A proposal on how complaints are handled, by a resident or one of the staff (§6). Who wrote it is told to nobody else. */
export const CommentView = z.strictObject({
  id: Id,
  at: Instant,
  text: z.string(),
  fromStaff: z.boolean(),
  own: z.boolean(),
  votes: z.number(), // how many others want it too
  voted: z.optional(z.boolean()), // the reader among them
  shown: z.boolean(), // to everybody of the community, without its author
  answerBy: z.optional(Day), // until it is answered
  overdue: z.optional(z.boolean()),
  owner: z.optional(StaffName), // who sees to the answer; the manager where nobody is named
  improvement: z.optional(Outcome),
  answer: z.optional(
    z.strictObject({ ...CommentAnswer.shape, text: z.string(), at: Instant, by: z.optional(StaffName) }),
  ),
});
export type CommentView = z.infer<typeof CommentView>;

const page = z.strictObject({ comments: z.array(CommentView), next: z.optional(z.string()) });

/** Who sees to the answer of a proposal and by when, and whether everybody may read it meanwhile (§6). */
export const CommentPlan = z.strictObject({
  ownerId: z.optional(Id),
  answerBy: z.optional(Day),
  shown: z.boolean({ error: 'REQUIRED' }),
});
export type CommentPlan = z.infer<typeof CommentPlan>;

/** What can be asked about proposals, and what the house asks every quarter (§6). */
export const commentMethods = {
  /** Somebody proposes something; the same key twice is one proposal. */
  comment: {
    input: z.strictObject({ key: IdempotencyKey, text: Reason }),
    output: z.strictObject({ id: Id }),
  },
  /** The asker's own proposals with their answers, newest first. */
  comments: { input: z.strictObject({ cursor: z.optional(Cursor) }), output: page },
  /** The proposals that everybody of the community may read, answered or not, those that most want first; `cursor` is how many have been read. */
  proposals: {
    input: z.strictObject({ answered: z.boolean(), cursor: z.optional(Cursor) }),
    output: page,
  },
  /** The asker wants it too: once, however often it is said. */
  supportProposal: { input: z.strictObject({ id: Id }), output: CommentView },
  /** The community's proposals, answered or not, newest first: all for the manager, for others of the staff those that they see to. */
  commentsToAnswer: {
    input: z.strictObject({ answered: z.boolean(), cursor: z.optional(Cursor) }),
    output: page,
  },
  /** The manager says who answers by when, and whether everybody may read it. */
  planComment: { input: z.strictObject({ id: Id, plan: CommentPlan }), output: CommentView },
  /** The manager or whom the manager named answers; whoever proposed it is told. Everybody reads it from then on, unless it is kept between the two. */
  answerComment: {
    input: z.strictObject({ id: Id, answer: CommentAnswer, shown: z.optional(z.boolean()) }),
    output: CommentView,
  },
  ...questionnaires,
} as const;
