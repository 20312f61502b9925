import * as z from 'zod/mini';
import { Instant, typedText } from '../text';

/** Which version of the handbook's own text is in force (§5.1): raised with the text in `src/staff/handbook/duties.ts`, and everybody is asked to read it again. */
export const HANDBOOK = '2026-11';

/** The handbook as one of the staff stands to it: the version in force, the rules that the community adds, and when this version was confirmed. */
export const Handbook = z.strictObject({
  version: z.string(),
  houseRules: z.optional(z.string()),
  confirmedAt: z.optional(Instant),
});
export type Handbook = z.infer<typeof Handbook>;

/** The version that somebody has read. */
export const HandbookVersion = typedText(1, 40);
