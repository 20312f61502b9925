import * as z from 'zod/mini';
import { Id, Instant, typedText } from './text';

/** Which wording of the privacy notice somebody agreed to (§5.2). */
export const NoticeVersion = typedText(1, 20);

/** The privacy notice as it is read; one that holds no more has the day until which it did. For anybody. */
export const noticing = {
  notice: {
    input: z.strictObject({ communityId: Id, version: z.optional(NoticeVersion) }),
    output: z.strictObject({ version: z.string(), text: z.string(), until: z.optional(Instant) }),
  },
} as const;
