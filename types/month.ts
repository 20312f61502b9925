import * as z from 'zod/mini';

/** A calendar month, `2026-10`. */
export const Month = z
  .string({ error: 'REQUIRED' })
  .check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'NOT_A_TIME' }));
export type Month = z.infer<typeof Month>;
