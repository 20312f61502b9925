import type { Category } from '../../../types/complaint';
import type { ReportDetail, ReportedBreach } from '../../../types/reports';
import type { Complaint } from '../workflow/complaint';
import type { StaffMember } from '../workflow/context';
import type { ComplaintEvent } from '../workflow/events';
import { masked } from './masking';

import { sharesView } from './shares';
import { staffName } from './staff-names';
import { type Relation, sees } from './visibility';

/** An entry of a file as a report keeps it. */
interface Told {
  id: string;
  revision: number;
  category: Category | null;
}

/** A file that a report tells of, with how its reader stands to it. */
export interface ToldFile {
  complaint: Complaint;
  events: readonly ComplaintEvent[];
  relation: Relation;
  /** What the resident is called, so that it can be taken out of the words. */
  name?: string | undefined;
}

/** What stands behind a report's numbers, as it is kept. */
export interface Kept extends Pick<ReportDetail, 'points' | 'ages' | 'people'> {
  improvements: (Omit<ReportDetail['improvements'][number], 'owner'> & { ownerId: string })[];
  breaches: readonly Told[];
  causes: readonly { category: Category | null; cases: number; newest: readonly Told[] }[];
  voices: readonly Told[];
}

type Files = ReadonlyMap<string, ToldFile>;

interface Found extends ToldFile {
  event: ComplaintEvent;
  head: { id: string; no: string; category: Category | null };
}

const find = (files: Files, { id, revision, category }: Told): Found | undefined => {
  const file = files.get(id);
  const event = file?.events[revision - 1];
  return file && event && { ...file, event, head: { id, no: file.complaint.no, category } };
};

const each = (files: Files, all: readonly Told[]): Found[] => all.flatMap((told) => find(files, told) ?? []);

const wordsOf = (text: string, { complaint, name }: ToldFile): string =>
  masked.words(text, { name, room: complaint.location.room });

/** A promised time that ran out, as an entry of a file has it; undefined where it is another entry, or not for its reader. */
export const breachOf = (
  event: ComplaintEvent | undefined,
  relation: Relation,
  staff: readonly StaffMember[],
): Pick<ReportedBreach, 'clock' | 'dueAt' | 'shares'> | undefined => {
  if (event?.type !== 'breached' || !sees(relation, 'internal')) return undefined;
  const { clock, dueAt, shares } = event.data;
  return { clock, dueAt, shares: sharesView(shares, staff) };
};

const breachesIn = (found: readonly Found[], staff: readonly StaffMember[]): ReportDetail['breaches'] =>
  found.flatMap(({ event, head, relation }) => {
    const breach = breachOf(event, relation, staff);
    return breach ? [{ ...head, ...breach }] : [];
  });

const causesIn = (found: readonly Found[]): ReportDetail['causes'][number]['causes'] =>
  found.flatMap(({ event, head: { id, no }, ...file }) =>
    event.type === 'investigationCompleted' && sees(file.relation, 'internal') && event.data.cause
      ? [{ id, no, cause: wordsOf(event.data.cause, file) }]
      : [],
  );

const voicesIn = (found: readonly Found[]): ReportDetail['voices'] =>
  found.flatMap(({ event, head, ...file }) => {
    if (!(event.type === 'rated' || event.type === 'answerRecorded')) return [];
    if (!sees(file.relation, 'words')) return [];
    const byStaff = event.type === 'answerRecorded';
    const { tags, text = '' } = byStaff ? event.data.rating : event.data;
    return [{ ...head, at: event.at, byStaff, tags, text: wordsOf(text, file) }];
  });

/** Improvements with their owners by name. */
export const presentImprovements = (
  kept: Kept['improvements'],
  staff: readonly StaffMember[],
): ReportDetail['improvements'] =>
  kept.map(({ ownerId, ...rest }) => {
    const owner = staffName(staff, ownerId);
    return { ...rest, ...(owner ? { owner } : {}) };
  });

/** What stands behind a report's numbers, for one reader: an allow-list; files that are not there for the reader are left out (B10, C5). */
export const presentDetail = (kept: Kept, files: Files, staff: readonly StaffMember[]): ReportDetail => ({
  points: kept.points,
  ages: kept.ages,
  people: kept.people,
  improvements: presentImprovements(kept.improvements, staff),
  breaches: breachesIn(each(files, kept.breaches), staff),
  causes: kept.causes.map(({ category, cases, newest }) => ({
    category,
    cases,
    causes: causesIn(each(files, newest)),
  })),
  voices: voicesIn(each(files, kept.voices)),
});
