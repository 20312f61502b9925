import type { Category } from '../../../types/complaint';
import type { Report } from '../../../types/insight';
import type { ReportedImprovement } from '../../../types/reports';
import type {
  AdoptedChange,
  ReviewEntry,
  ReviewedBreach,
  ReviewRow,
  ReviewView,
} from '../../../types/reviews';
import type { Complaint } from '../workflow/complaint';
import type { StaffMember } from '../workflow/context';
import type { ComplaintEvent } from '../workflow/events';
import {
  breachId,
  isLate,
  missingIn,
  type Review,
  type ReviewEvent,
  recordFor,
  reviewOf,
  reviewSteps,
} from '../workflow/reviews';
import { changeView, type KeptChange } from './change-view';
import { breachOf, type Kept, presentImprovements } from './report-view';
import { staffName } from './staff-names';
import type { Relation } from './visibility';

/** A file that ran out of time, with how its reader stands to it. */
export interface LateFile {
  complaint: Pick<Complaint, 'no'>;
  events: readonly ComplaintEvent[];
  relation: Relation;
}

interface Told {
  id: string;
  revision: number;
  category: Category | null;
}

type Bare = Omit<ReviewedBreach, 'cause'>;

/** What ran out of time in a month, for one reader: what is not there for the reader is left out (B10, C5). */
export const presentBreaches = (
  breaches: readonly Told[],
  files: ReadonlyMap<string, LateFile>,
  staff: readonly StaffMember[],
): Bare[] =>
  breaches.flatMap(({ id, revision, category }) => {
    const file = files.get(id);
    const breach = file && breachOf(file.events[revision - 1], file.relation, staff);
    const name = { id: breachId({ id, revision }), complaintId: id };
    return breach ? [{ ...name, no: file.complaint.no, category, ...breach }] : [];
  });

/** A review as it is kept. */
export interface KeptReview {
  month: string;
  dueOn: string;
  state: ReviewRow['state'];
  signed?: { at: string; by: string };
}

/** An improvement with the number of the decision that it began from. */
type Begun = { decision: number } & NonNullable<ReviewView['decisions'][number]['improvement']>;

/** What a review refers to, as far as it is there for its reader. */
export interface ReviewContent {
  reportId: string;
  report?: Report;
  events: readonly ReviewEvent[];
  breaches: readonly Bare[];
  changes: readonly (KeptChange & { version?: string })[];
  improvements: Kept['improvements'];
  /** The improvements that began from its decisions. */
  begun: readonly Begun[];
}

/** Who reads a review. */
export interface ReviewReader {
  manages: boolean;
  staff: readonly StaffMember[];
  /** Who can be made responsible, or have taken part. */
  colleagues: readonly StaffMember[];
  today: string;
}

type Said = { at: string; by: string };

const saidBy = ({ at, by }: Said, staff: readonly StaffMember[]) => {
  const hand = staffName(staff, by);
  return { at, ...(hand ? { by: hand } : {}) };
};

/** A review in a list: an allow-list. */
export const presentReviewRow = (
  review: KeptReview,
  { staff, today }: Pick<ReviewReader, 'staff' | 'today'>,
): ReviewRow => {
  const { month, dueOn, state, signed } = review;
  const hand = staffName(staff, signed?.by);
  return {
    month,
    state,
    dueOn,
    overdue: isLate(review, today),
    ...(signed ? { signedAt: signed.at } : {}),
    ...(hand ? { signedBy: hand } : {}),
  };
};

const decisionsIn = (
  { decisions }: Review,
  improvements: readonly ReportedImprovement[],
  begun: readonly Begun[],
  staff: readonly StaffMember[],
): ReviewView['decisions'] =>
  decisions
    .filter(({ struck }) => !struck)
    .map(({ decision, text, ownerId, dueOn, improvementId, ...said }) => {
      const owner = staffName(staff, ownerId);
      const found =
        improvements.find(({ id }) => id === improvementId) ??
        begun.filter((one) => one.decision === decision).at(-1);
      return {
        ...{ decision, text, dueOn },
        ...(owner ? { owner } : {}),
        ...(found ? { improvement: { id: found.id, no: found.no, state: found.state } } : {}),
        ...saidBy(said, staff),
      };
    });

const entryView =
  (staff: readonly StaffMember[]) =>
  (event: ReviewEvent): ReviewEntry => ({
    ...saidBy(event, staff),
    what: event.type,
    ...(event.type === 'explain' ? { breaches: event.breaches.length, cause: event.kind } : {}),
    ...(event.type === 'strike' ? { decision: event.decision } : {}),
  });

const adopted = (
  { version, ...change }: ReviewContent['changes'][number],
  staff: readonly StaffMember[],
): AdoptedChange => {
  const { what: _what, ...view } = changeView(change, staff);
  return { ...view, ...(version ? { version } : {}) };
};

/** A review for one reader: an allow-list. */
export const presentReview = (
  kept: KeptReview,
  { reportId, report, events, breaches, changes, improvements, begun }: ReviewContent,
  reader: ReviewReader,
): ReviewView => {
  const { staff } = reader;
  const review = reviewOf(events);
  const visible = new Set(breaches.map(({ id }) => id));
  const record = recordFor(events, visible);
  const shown = presentImprovements(improvements, staff);
  const { signed, causes, participants, summary, addenda } = review;
  return {
    ...presentReviewRow(kept, reader),
    revision: record.length,
    reportId,
    ...(report ? { report } : {}),
    breaches: breaches.map((breach) => {
      const cause = causes.get(breach.id);
      if (!cause) return breach;
      const { kind, words } = cause;
      return { ...breach, cause: { kind, ...(words ? { words } : {}), ...saidBy(cause, staff) } };
    }),
    decisions: decisionsIn(review, shown, begun, staff),
    changes: changes.map((change) => adopted(change, staff)),
    improvements: shown,
    participants: participants.flatMap((id) => staffName(staff, id) ?? []),
    ...(summary ? { summary: { text: summary.text, ...saidBy(summary, staff) } } : {}),
    addenda: addenda.map(({ text, ...said }) => ({ text, ...saidBy(said, staff) })),
    missing: signed ? [] : missingIn(review, visible),
    steps: reviewSteps(review, { manages: reader.manages, breaches: visible }),
    colleagues: signed ? [] : reader.colleagues.map(({ id, name, title }) => ({ id, name, title })),
    history: record.map(entryView(staff)),
  };
};
