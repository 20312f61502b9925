import * as z from 'zod/mini';
import { ReportKind } from './report-kind';
import { Search } from './search';
import { Id, IdempotencyKey, Instant } from './text';

/** What is taken out: one complaint as a document to print, or what a search finds as a spreadsheet (§4); a regular report as either (§3.7.2). */
export const ExportKind = z.enum(['document', 'sheet', 'reportSheet', 'reportPaper']);
export type ExportKind = z.infer<typeof ExportKind>;

/** A search as a whole, not a page of it. */
export const WholeSearch = z.omit(Search, { cursor: true });
export type WholeSearch = z.infer<typeof WholeSearch>;

/** What somebody wants taken out; the same key twice is the same export. */
export const ExportOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), key: IdempotencyKey, complaintId: Id }),
  z.strictObject({ kind: z.literal('sheet'), key: IdempotencyKey, wanted: WholeSearch }),
  z.strictObject({ kind: z.literal('reportSheet'), key: IdempotencyKey, reportId: Id }),
  z.strictObject({ kind: z.literal('reportPaper'), key: IdempotencyKey, reportId: Id }),
]);
export type ExportOrder = z.infer<typeof ExportOrder>;

/** How far it is: `failed` after several tries, `expired` when its day is over. */
export const ExportState = z.enum(['waiting', 'working', 'done', 'failed', 'expired']);
export type ExportState = z.infer<typeof ExportState>;

/** One of the asker's own exports. */
export const ExportView = z.strictObject({
  id: Id,
  kind: ExportKind,
  no: z.optional(z.string()), // of a document the complaint's number, of a report its first day
  period: z.optional(ReportKind), // of a report
  at: Instant,
  state: ExportState,
  rows: z.number(), // complaints written so far
  cut: z.boolean(), // more was found than one sheet takes
  bytes: z.optional(z.number()),
  expiresAt: Instant,
});
export type ExportView = z.infer<typeof ExportView>;

/** Where to fetch what is done, for a few minutes. */
export const ExportLink = z.strictObject({ url: z.string(), name: z.string(), until: Instant });
export type ExportLink = z.infer<typeof ExportLink>;

/** The contract of the function `archivist`. */
export const archivist = {
  /** Takes something out in the background, masked as on the screen and on record (§4): a document by whoever reads the whole file and by the resident, a sheet or a report by supervisors and managers. The same key twice is one export. */
  take: { input: ExportOrder, output: z.strictObject({ id: Id }) },
  /** What the asker has taken out lately, the newest first, and how far it is. */
  list: { input: z.strictObject({}), output: z.strictObject({ exports: z.array(ExportView) }) },
  /** Tries once more what has failed. */
  again: { input: z.strictObject({ id: Id }), output: z.strictObject({}) },
  /** Where to fetch what is done, for a few minutes. */
  link: { input: z.strictObject({ id: Id }), output: ExportLink },
} as const;
