import * as z from 'zod/mini';
import { AbuseState } from './abuse';
import { AssessmentBox } from './assessment';
import {
  ArchivePiece,
  Category,
  ChildKind,
  Clock,
  DeclineReason,
  HoldKind,
  InquiryKind,
  RequestKind,
  Severity,
  Validity,
} from './complaint';
import { EventName } from './events';
import { ShareView } from './explanation';
import { ContactOutcome, DissatisfactionTag, RevisitOutcome, Satisfaction, Solved } from './feedback';
import { Notice } from './messages';
import { AssignmentReason, Role, StaffName } from './people';
import { FileId, Instant } from './text';
import { Slot } from './visits';

/** Whose hand an entry is from: a role, and for staff the display name. */
export const ByLine = z.strictObject({ role: Role, name: z.optional(z.string()) });
export type ByLine = z.infer<typeof ByLine>;

/** One line of the complaint's history as this viewer may read it: the event and its facts, from an allow-list per event and viewer (B12). The app makes the sentence. */
export const TimelineEntry = z.strictObject({
  id: z.string(), // <revision>-<index>, stable
  at: Instant,
  event: EventName,
  by: ByLine,
  internal: z.boolean(),
  round: z.number(),
  fromMain: z.optional(z.boolean()), // a reference to public news of the main complaint (B9)
  text: z.optional(z.string()),
  extra: z.optional(z.string()), // a second text: cause, explanation, answer …
  photos: z.optional(z.array(FileId)),
  video: z.optional(FileId),
  audio: z.optional(FileId),
  category: z.optional(Category),
  child: z.optional(ChildKind),
  severity: z.optional(Severity),
  ticked: z.optional(z.array(AssessmentBox)), // for staff: the first assessment, and what the rule gave where they chose otherwise (§3.2.1)
  byRule: z.optional(Severity),
  staff: z.optional(StaffName),
  assignment: z.optional(z.array(AssignmentReason)), // why the system chose this person (§3.2.2)
  questions: z.optional(z.array(z.string())),
  declineReason: z.optional(DeclineReason),
  request: z.optional(RequestKind),
  inquiry: z.optional(InquiryKind),
  validity: z.optional(Validity),
  planVersion: z.optional(z.number()),
  doneMeasures: z.optional(z.array(z.number())),
  doneCheckpoints: z.optional(z.array(z.number())),
  dueAt: z.optional(Instant),
  lot: z.optional(z.strictObject({ of: z.number(), drawn: z.number() })), // of so many who only joined, so many are revisited (§3.7.1)
  undrawn: z.optional(z.literal(true)), // and this one is not among them
  slots: z.optional(z.array(Slot)), // times for a visit, offered or agreed (§3.3.1)
  abuse: z.optional(AbuseState), // folded for staff; for the resident only once confirmed (C1.17)
  confirmed: z.optional(z.boolean()),
  agreed: z.optional(z.literal(true)), // by telephone, with no offer before
  solved: z.optional(Solved),
  satisfaction: z.optional(Satisfaction),
  stars: z.optional(z.strictObject({ speed: z.number(), attitude: z.number(), result: z.number() })),
  tags: z.optional(z.array(DissatisfactionTag)),
  byStaff: z.optional(z.boolean()),
  contact: z.optional(ContactOutcome),
  outcome: z.optional(RevisitOutcome),
  clock: z.optional(Clock),
  level: z.optional(z.number()),
  hold: z.optional(HoldKind),
  notice: z.optional(Notice),
  piece: z.optional(ArchivePiece), // of the archive (§4)
  shares: z.optional(z.array(ShareView)), // in whose hands the time went (B4)
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
