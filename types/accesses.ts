import * as z from 'zod/mini';
import { ContactPart, RevealPurpose } from './contact';
import { StaffName } from './people';
import { Cursor, Id, Instant, typedText } from './text';
import { RelatedCase } from './views';

/** For what somebody of the staff looked: the purposes of a reveal, a home that was to be confirmed, a number that was looked up, something that was taken out (B12). */
export const AccessPurpose = z.enum([...RevealPurpose.options, 'home', 'callerLookup', 'export']);
export type AccessPurpose = z.infer<typeof AccessPurpose>;

/** One look on record: who, when, what for, of which complaint if of one, what was seen in full, and how many rows were taken out. Of whom is not said. */
export const AccessView = z.strictObject({
  id: Id,
  at: Instant,
  staff: z.optional(StaffName),
  purpose: AccessPurpose,
  complaint: z.optional(RelatedCase),
  rows: z.optional(z.number()),
  parts: z.optional(z.array(ContactPart)), // not of records from before it was kept
});
export type AccessView = z.infer<typeof AccessView>;

/** How often one purpose was stated in the last seven days. */
export const AccessCount = z.strictObject({ purpose: AccessPurpose, count: z.number() });
export type AccessCount = z.infer<typeof AccessCount>;

/** The part of `insight` that says who looked (§2.2, §4, B12). */
export const looking = {
  /** The looks of a community, newest first, of one of the staff or at one complaint where that is asked for: for the manager. The first page counts the last seven days. */
  accesses: {
    input: z.strictObject({
      staffId: z.optional(Id),
      no: z.optional(typedText(1, 40)),
      cursor: z.optional(Cursor),
    }),
    output: z.strictObject({
      accesses: z.array(AccessView),
      week: z.optional(z.array(AccessCount)),
      next: z.optional(z.string()),
    }),
  },
};
