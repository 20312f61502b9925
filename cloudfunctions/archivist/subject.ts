import * as z from 'zod/mini';
import { WholeSearch } from '../../types/exports';
import { ReportKind } from '../../types/report-kind';
import { decrypt, encrypt } from '../shared/contact';

/** What is taken out: which complaint, one's own or as one of the staff, what a search finds, or a regular report. */
const Subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), complaintId: z.string(), no: z.string(), own: z.boolean() }),
  // Somebody may work in several communities (C4): a sheet is of the one in which it was ordered.
  z.object({
    kind: z.literal('report'),
    reportId: z.string(),
    period: ReportKind,
    from: z.string(),
    communityId: z.string(),
  }),
  z.object({ kind: z.literal('sheet'), wanted: WholeSearch, communityId: z.optional(z.string()) }),
]);
export type Subject = z.infer<typeof Subject>;

export const writeSubject = (subject: Subject): string => encrypt(JSON.stringify(subject));

export const readSubject = (text: string): Subject => Subject.parse(JSON.parse(decrypt(text)));
