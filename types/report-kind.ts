import * as z from 'zod/mini';

/** How long a regular report reaches: a week from Monday, a calendar month, or three of them (§3.7.2). */
export const ReportKind = z.enum(['week', 'month', 'quarter']);
export type ReportKind = z.infer<typeof ReportKind>;
