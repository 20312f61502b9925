import * as z from 'zod/mini';
import { Category } from './complaint';
import { Day, Period, Report } from './insight';
import { Id, Instant } from './text';

/** How long a regular report reaches: a week from Monday, or a calendar month (§3.7.2). */
export const ReportKind = z.enum(['week', 'month']);
export type ReportKind = z.infer<typeof ReportKind>;

const number = z.number();

/** A regular report in the list. */
export const ReportEntry = z.strictObject({ id: Id, kind: ReportKind, ...Period.shape, at: Instant });
export type ReportEntry = z.infer<typeof ReportEntry>;

/** A regular report with its numbers as they were when it was made, beside the week or month before. */
export const RegularReport = z.strictObject({ ...ReportEntry.shape, report: Report });
export type RegularReport = z.infer<typeof RegularReport>;

/** A share that is published: null when there are too few behind it. */
const publicShare = z.nullable(z.strictObject({ share: number, of: number }));

/** What a month's complaints add up to, as every resident may read it: no number below three stands in it (§3.7.2). */
export const PublicNotice = z.strictObject({
  month: Day, // its first day
  at: Instant,
  received: z.nullable(number), // null: fewer than three
  ended: z.nullable(number),
  categories: z.array(z.strictObject({ category: Category, count: number })),
  others: z.nullable(number), // the small categories together; null: there are none that may be told
  onTime: publicShare,
  satisfied: publicShare,
  solved: publicShare,
  medianMinutes: z.nullable(number),
});
export type PublicNotice = z.infer<typeof PublicNotice>;
