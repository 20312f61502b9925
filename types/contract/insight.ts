import * as z from 'zod/mini';
import { looking } from '../accesses';
import { board } from '../behind';
import { commentMethods } from '../comments';
import { improving } from '../improvements';
import { Day } from '../insight';
import { quality } from '../quality';
import { ArchiveRound, KeyChange, NightCheck } from '../records';
import { PublicNotice, RegularReport, ReportEntry } from '../reports';
import { reviewing } from '../reviews';
import { Id } from '../text';
import { WeakPoints } from '../weak-points';
import { work } from '../work';

const nothing = z.strictObject({});

/** What is asked of `insight`: figures, what follows from them, and what people say of the procedure. */
export const insight = {
  ...board,
  /** The weak points at the end of a day by stated rules (§3.7.2): for supervisors and managers. */
  weakPoints: { input: z.strictObject({ to: Day }), output: WeakPoints },
  ...improving,
  /** What the nightly checks of the files found, newest first (§4): for admins and managers. */
  checks: {
    input: nothing,
    output: z.strictObject({
      nights: z.array(NightCheck),
      round: z.optional(ArchiveRound),
      keys: z.optional(KeyChange),
    }),
  },
  /** The regular reports, newest first (§3.7.2): for supervisors and managers. */
  reports: {
    input: nothing,
    output: z.strictObject({
      weeks: z.array(ReportEntry),
      months: z.array(ReportEntry),
      quarters: z.array(ReportEntry),
    }),
  },
  /** One of them with its numbers and what stands behind them. */
  regularReport: { input: z.strictObject({ id: Id }), output: RegularReport },
  /** What everybody may read of the last months (§3.7.2). */
  publicNotices: { input: nothing, output: z.strictObject({ notices: z.array(PublicNotice) }) },
  ...reviewing,
  ...quality,
  ...looking,
  ...work,
  ...commentMethods,
} as const;
