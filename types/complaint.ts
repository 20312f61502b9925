import * as z from 'zod/mini';
import { typedText } from './text';

/** Where a complaint stands (B2). */
export const Stage = z.enum([
  'submitted',
  'assigned',
  'investigating',
  'planning',
  'planReview',
  'implementing',
  'resolved',
  'reevaluating',
  'archived',
  'declined',
  'withdrawn',
  'merged',
  'disputed',
]);
export type Stage = z.infer<typeof Stage>;

/** The kinds of complaint (§3.2.1); the procedure's four come first. */
export const Category = z.enum([
  'service',
  'facility',
  'sanitation',
  'safety',
  'noise',
  'parking',
  'fees',
  'structureLeak',
  'neighbourViolation',
  'other',
]);
export type Category = z.infer<typeof Category>;

/** A kind below a kind, by its id within it (§3.2.1). */
export const ChildId = z
  .string({ error: 'REQUIRED' })
  .check(z.regex(/^[a-z0-9]{1,24}$/, { error: 'INVALID' }));
/** A kind below a kind as a complaint keeps it: with the name it had when it was chosen, whatever the community calls it later. */
export const ChildKind = z.strictObject({ id: ChildId, name: z.string() });
export type ChildKind = z.infer<typeof ChildKind>;

/** How grave it is (§3.2.1). */
export const Severity = z.enum(['urgent', 'major', 'normal']);
export type Severity = z.infer<typeof Severity>;

/** How it reached the property (§3.1.1). */
export const Channel = z.enum([
  'miniProgram',
  'phone',
  'email',
  'website',
  'officialAccount',
  'walkIn',
  'hotline12345',
  'staffFound',
  'other',
]);
export type Channel = z.infer<typeof Channel>;

/** The clocks that run on a complaint (B4), the two grace periods of B2, and what is watched in the house: single measures (§3.5.2), checkpoints (§3.4.2), inactivity (B8) and that somebody sees what is urgent (T1). */
export const Clock = z.enum([
  'triage',
  'investigationStart',
  'progress',
  'findings',
  'plan',
  'approval',
  'implementation',
  'contact',
  'noAnswer',
  'decision',
  'revisit',
  'reopenUntil',
  'appeal',
  'undo',
  'hold',
  'urgentApproval',
  'measure',
  'checkpoint',
  'inactivity',
  'alarm',
  'offer',
]);
export type Clock = z.infer<typeof Clock>;

/** Where it happens (Part A, common fields): a home or a public place. */
export const Location = z.strictObject({
  building: z.optional(typedText(1, 20)),
  unit: z.optional(typedText(1, 20)),
  floor: z.optional(typedText(1, 10)),
  room: z.optional(typedText(1, 20)),
  publicPlace: z.optional(typedText(1, 40)),
  freeText: z.optional(typedText(1, 100)),
});
export type Location = z.infer<typeof Location>;

/** Why a complaint is not taken up (T5, B11). */
export const DeclineReason = z.enum([
  'notPropertyMatter',
  'privateDispute',
  'duplicateOfClosed',
  'insufficientInfo',
  'abusiveContent',
  'inCourt',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** What stands still and for whom (B8). */
export const HoldKind = z.enum(['waitingResident', 'waitingExternal']);
export type HoldKind = z.infer<typeof HoldKind>;

/** What needs a second person's word before it happens (B2, overlays). */
export const RequestKind = z.enum(['decline', 'transfer', 'extend', 'hold', 'merge', 'dispute']);
export type RequestKind = z.infer<typeof RequestKind>;

/** What an archived file may lack (§4): the house's own pieces, a word with the resident, the resident's answer, what had to be told by telephone, the revisit. */
export const ArchivePiece = z.enum([
  'investigation',
  'plan',
  'resultPhotos',
  'contact',
  'answer',
  'told',
  'revisit',
]);
export type ArchivePiece = z.infer<typeof ArchivePiece>;

/** How an investigation begins or what a finding rests on (§3.3.1). */
export const InquiryKind = z.enum(['siteVisit', 'interview', 'records', 'phoneCheck']);
export type InquiryKind = z.infer<typeof InquiryKind>;

/** What the investigation says of the complaint (§3.2.1). */
export const Validity = z.enum(['valid', 'partly', 'unfounded', 'outOfScope']);
export type Validity = z.infer<typeof Validity>;

/** Who may read an entry (B12). */
export const Visibility = z.enum(['public', 'internal', 'sealed']);
export type Visibility = z.infer<typeof Visibility>;
