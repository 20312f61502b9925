import * as z from 'zod/mini';
import { Category, ChildKind, Severity, Stage } from './complaint';
import { Id, Instant } from './text';
import { Owner, PromiseView } from './views';
import { Slot } from './visits';

/** Whose step somebody may wait for: of the owners of B2, or somebody outside (B8). */
export const AwaitedKind = z.enum([...Owner.shape.kind.options, 'external']);
export type AwaitedKind = z.infer<typeof AwaitedKind>;

/** A complaint in a list. */
export const ComplaintRow = z.strictObject({
  id: Id,
  no: z.string(),
  stage: Stage,
  round: z.number(),
  category: z.optional(Category),
  child: z.optional(ChildKind),
  severity: Severity,
  place: z.string(), // "3号楼 电梯厅": for staff with the room masked unless it is theirs to see
  excerpt: z.string(), // the first 60 characters; for staff abusive text is masked
  filedAt: Instant,
  owner: Owner,
  awaited: z.optional(z.strictObject({ ...Owner.shape, kind: AwaitedKind, since: Instant })), // what the handler who reads it waits for (§7)
  next: z.optional(PromiseView), // the next promised time
  visit: z.optional(Slot), // agreed and still to come, for who comes and whom it is about (§3.3.1)
  waitsForYou: z.boolean(),
  escalation: z.number(),
  danger: z.boolean(),
  abusive: z.optional(z.boolean()), // its words are folded for staff (C1.17)
  repeat: z.optional(z.boolean()), // an earlier complaint of the same matter is tied to it (B7)
  unread: z.optional(z.boolean()),
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

/** Same kind of complaint already open at the same place; nothing of anybody's words (B9). `id` is what a new complaint may join. */
export const SimilarCase = z.strictObject({
  id: Id,
  own: z.boolean(),
  no: z.optional(z.string()), // only of one's own
  stage: Stage,
  category: z.optional(Category),
  completeBy: z.optional(Instant),
});
export type SimilarCase = z.infer<typeof SimilarCase>;

/** The desk at one glance (§7): what is mine now, what I wait for, what is late, what nobody has touched for days (B8), what is new, what the archive lacks (§4), and how many. */
export const DeskFilter = z.enum([
  'mine',
  'offered', // to be taken by whoever is first (§3.2.2)
  'waiting', // of one's own, where the next step is another's
  'today',
  'overdue',
  'stale',
  'new',
  'approval',
  'contact',
  'revisit',
  'hard', // a third time dissatisfied (§3.6.2)
  'open',
  'closed',
  'incomplete',
]);
export type DeskFilter = z.infer<typeof DeskFilter>;

export const DeskView = z.strictObject({
  filter: DeskFilter,
  counts: z.partialRecord(DeskFilter, z.number()),
  rows: z.array(ComplaintRow),
  next: z.optional(z.string()), // cursor
  unknownYear: z.optional(z.number()), // holidays of that year are not known yet: its working time counts plain weeks
});
export type DeskView = z.infer<typeof DeskView>;
