import * as z from 'zod/mini';
import { Category, Clock } from './complaint';
import { ShareView } from './explanation';
import { DissatisfactionTag } from './feedback';
import { ImprovementRow } from './improvements';
import { Ages, Day, Period, Report } from './insight';
import { ReportKind } from './report-kind';
import { Id, Instant } from './text';
import { WeakPoint } from './weak-points';
import { Work } from './work';

const number = z.number();

/** A regular report in the list. */
export const ReportEntry = z.strictObject({ id: Id, kind: ReportKind, ...Period.shape, at: Instant });
export type ReportEntry = z.infer<typeof ReportEntry>;

/** A weak point at the end of the period; `fresh`: the report before this one did not name it. */
export const ReportedPoint = z.extend(WeakPoint, { fresh: z.boolean() });
export type ReportedPoint = z.infer<typeof ReportedPoint>;

/** What one person did in the period, and has in hand when the report is made. */
export const ReportedWork = z.extend(Work, { open: number });
export type ReportedWork = z.infer<typeof ReportedWork>;

/** An improvement that is due, with what it is about but none of the numbers that were seen then. */
export const ReportedImprovement = z.strictObject({
  ...z.omit(ImprovementRow, { verdict: true, point: true }).shape,
  // Of a stated problem its words are on the row.
  about: z.pick(WeakPoint, { category: true, place: true, clock: true }),
});
export type ReportedImprovement = z.infer<typeof ReportedImprovement>;

const behind = { id: Id, no: z.string(), category: z.nullable(Category) };

/** A promised time that ran out in the period, with whoever held the complaint meanwhile (B4). */
export const ReportedBreach = z.strictObject({
  ...behind,
  clock: Clock,
  dueAt: Instant,
  shares: z.array(ShareView),
});
export type ReportedBreach = z.infer<typeof ReportedBreach>;

/** Why it came to complaints of one kind: how many investigations were completed, and what the newest of them found. */
export const ReportedCauses = z.strictObject({
  category: z.nullable(Category),
  cases: number,
  causes: z.array(z.strictObject({ id: Id, no: z.string(), cause: z.string() })),
});
export type ReportedCauses = z.infer<typeof ReportedCauses>;

/** What somebody who was not satisfied said, without what names them (§3.7.2). */
export const ReportedVoice = z.strictObject({
  ...behind,
  at: Instant,
  byStaff: z.boolean(),
  tags: z.array(DissatisfactionTag),
  text: z.string(),
});
export type ReportedVoice = z.infer<typeof ReportedVoice>;

/** What stands behind the numbers, as its reader may see it: complaints that name the reader are in none of the lists (B10). */
export const ReportDetail = z.strictObject({
  points: z.array(ReportedPoint),
  ages: Ages,
  people: z.array(ReportedWork),
  improvements: z.array(ReportedImprovement),
  breaches: z.array(ReportedBreach),
  causes: z.array(ReportedCauses),
  voices: z.array(ReportedVoice),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

/** A regular report with its numbers as they were when it was made, beside the period before; the first ones had no details. */
export const RegularReport = z.strictObject({
  ...ReportEntry.shape,
  report: Report,
  detail: z.optional(ReportDetail),
});
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
