import * as z from 'zod/mini';
import { Instant, Reason, Remark } from './text';

/** How something that the resident said is marked: by a colleague, or confirmed by a supervisor (C1.17). */
export const AbuseState = z.enum(['marked', 'confirmed']);
export type AbuseState = z.infer<typeof AbuseState>;

/** Staff are protected from abuse, and residents from being silenced by it (C1.17). */
export const protecting = {
  /** What the resident said at an instant is abusive, and why; it stays, folded. */
  markAbuse: z.strictObject({ saidAt: Instant, reason: Reason }),
  /** A second person says whether it is. */
  judgeAbuse: z.strictObject({ saidAt: Instant, confirmed: z.boolean(), remark: z.optional(Remark) }),
} as const;
