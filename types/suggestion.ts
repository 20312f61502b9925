import * as z from 'zod/mini';
import { Category, ChildKind } from './complaint';
import { DangerSign, EmergencyCall } from './danger';
import { SimilarCase } from './lists';
import { Id, Instant, typedText } from './text';
import { ExpectedView } from './views';

/** What the community tells and asks whoever files once a kind is chosen, and the kinds below it (§3.2.1). */
export const KindAdvice = z.strictObject({
  category: Category,
  notice: z.optional(z.string()),
  questions: z.optional(z.array(z.string())),
  children: z.optional(z.array(ChildKind)),
});
export type KindAdvice = z.infer<typeof KindAdvice>;

/** What the words typed so far suggest, while somebody files or registers. */
export const suggesting = {
  /** Kinds with the words that led to them, danger with whom to call (C3), and open complaints that may be the same matter at the same place, likest first (B9). Nothing is decided by it. */
  suggest: {
    input: z.strictObject({
      text: typedText(0, 2000),
      category: z.optional(Category), // chosen by the person
      communityId: z.optional(Id), // a visitor's, from the place that was scanned or the address; staff who register name theirs, and are told the times they would promise (B6)
      danger: z.optional(z.boolean()),
      receivedAt: z.optional(Instant), // where that was not just now
      building: z.optional(typedText(1, 20)),
      publicPlace: z.optional(typedText(1, 40)),
    }),
    output: z.strictObject({
      categories: z.array(
        z.strictObject({ category: Category, child: z.optional(ChildKind), words: z.array(z.string()) }),
      ),
      clear: z.boolean(), // whether the first leads by enough to be put forward alone
      danger: z.optional(z.extend(DangerSign, { calls: z.array(EmergencyCall) })),
      cases: z.array(SimilarCase),
      advice: z.optional(KindAdvice), // of the kind that was chosen
      expected: z.optional(ExpectedView), // what the receipt would promise, for staff (§3.1.3)
    }),
  },
} as const;
