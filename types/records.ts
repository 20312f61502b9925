import * as z from 'zod/mini';
import { ArchivePiece } from './complaint';
import { EventName } from './events';
import { Day } from './insight';
import { Id, Instant } from './text';

/** How a chain is broken (§4): a word was changed, an entry or its link is gone or was added, the whole chain was written anew, the file says something else than its entries, or an attachment is not what it was. */
export const ChainFault = z.enum(['changed', 'missing', 'rewritten', 'state', 'attachment']);
export type ChainFault = z.infer<typeof ChainFault>;

/** What an examination of a file's chain found: how many entries, how many of them in the chain, how many stood there before it began, how many attachments there are, are sealed and were compared with their seals, and the first entry that does not hold. */
export const Verification = z.strictObject({
  events: z.number(),
  linked: z.number(),
  unwitnessed: z.number(),
  attachments: z.optional(z.strictObject({ all: z.number(), sealed: z.number(), checked: z.number() })),
  broken: z.optional(
    z.strictObject({
      revision: z.number(),
      fault: ChainFault,
      at: z.optional(Instant),
      event: z.optional(EventName),
    }),
  ),
});
export type Verification = z.infer<typeof Verification>;

/** How far the change to a new key of the contact data is (§5.2): once it is done, the old key is not needed any more. */
export const KeyChange = z.strictObject({ done: z.boolean(), documents: z.number(), at: Instant });
export type KeyChange = z.infer<typeof KeyChange>;

/** How far the nights have got through all files of a community: the last time round, with how many attachments could not be compared, and the one that is under way (§4). */
export const ArchiveRound = z.strictObject({
  last: z.optional(z.strictObject({ from: Day, to: Day, files: z.number(), left: z.number() })),
  now: z.optional(z.strictObject({ from: Day, files: z.number() })),
});
export type ArchiveRound = z.infer<typeof ArchiveRound>;

/** How the counters of days agreed with the files that night (§3.7.2): of how many days they were worked out anew, how many days were put right, and of how many files something had not been counted. */
export const NightlyRecount = z.strictObject({
  days: z.number(),
  corrected: z.number(),
  missing: z.number(),
});
export type NightlyRecount = z.infer<typeof NightlyRecount>;

/** What a night did for a community's files and found in them: how many were looked at, how many had no chain yet, and which do not hold. */
export const NightCheck = z.strictObject({
  date: Day,
  checked: z.number(),
  attachments: z.optional(z.number()), // how many attachments were compared; not of nights from before they were
  unlinked: z.number(),
  broken: z.number(),
  erased: z.number(), // how many files were made anonymous that night (T28)
  counters: z.optional(NightlyRecount), // not of nights from before it was
  files: z.array(z.strictObject({ id: Id, no: z.string(), revision: z.number(), fault: ChainFault })),
});
export type NightCheck = z.infer<typeof NightCheck>;

/** How it is with one piece of the archive, and why it is not there (§4). */
export const PieceView = z.strictObject({
  piece: ArchivePiece,
  clause: z.string(),
  state: z.enum(['there', 'toCome', 'missing', 'explained']),
  reason: z.optional(z.string()),
});
export type PieceView = z.infer<typeof PieceView>;
