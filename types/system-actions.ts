import * as z from 'zod/mini';
import { Category, Clock, Stage } from './complaint';
import { Notice } from './messages';
import { Id, Instant, Photos } from './text';

const nothing = z.strictObject({});

/** What only the system does: clocks that run out, news from joined files, the courier's word, retention. */
export const systemActions = {
  lapse: z.strictObject({
    clock: Clock,
    level: z.enum(['warn50', 'warn75', 'breach', 'escalate1', 'escalate2', 'escalate3', 'end']),
  }), // B4, T18
  addFollower: z.strictObject({
    followerId: Id,
    personId: z.optional(Id),
    seconded: z.optional(z.literal(true)), // only joined, at the resident's own wish
    receivedAt: z.optional(Instant), // merging keeps the earlier anchor (B4)
  }), // B9, on the main file
  dropFollower: z.strictObject({ followerId: Id }), // T8, on the main file
  followMain: z.strictObject({
    mainRevision: z.number(),
    what: z.enum(['progress', 'resolved', 'archived', 'declined', 'withdrawn', 'disputed', 'reopened']),
    promote: z.optional(z.boolean()),
    stage: z.optional(Stage), // where the main file stands now
    handlerId: z.optional(Id),
    revisit: z.optional(z.literal(false)), // the lot has passed this one by (§3.7.1)
    newMainId: z.optional(Id), // the follower that was promoted in its place (T22)
  }), // B9, on each follower
  confirmDelivery: z.strictObject({ notice: z.string() }), // B8: the question reached the person
  failDelivery: z.strictObject({ notice: Notice }), // C1.4: what matters did not arrive, somebody must call
  assign: z.strictObject({ category: Category }), // §3.2.2, where the community has it done automatically
  offer: z.strictObject({ category: Category }), // §3.2.2, where handlers take their cases themselves
  flagText: z.strictObject({ label: z.string(), photos: z.optional(Photos) }), // §3.1.2: the platform's content check
  claim: z.strictObject({ personId: Id }), // C1.7
  closeAccount: nothing, // §5.2: the resident has erased the account
  anonymise: nothing, // T28
} as const;
