import * as z from 'zod/mini';
import { CommentView } from './comments';
import { Stage } from './complaint';
import { ContactPart } from './contact';
import { MessageView } from './messages';
import { Consent, Contact, HomeBinding, StaffName, StaffRole } from './people';
import { Id, Instant } from './text';
import { ComplaintView } from './views';

/** What somebody may ask about the own personal data, besides looking at it (§5.2). */
export const DataRequestKind = z.enum(['export', 'correct', 'erase', 'consent', 'withdraw']);
export type DataRequestKind = z.infer<typeof DataRequestKind>;

/** What was corrected. */
export const CorrectedPart = z.enum(['name', 'phone', 'email', 'home']);
export type CorrectedPart = z.infer<typeof CorrectedPart>;

/** What became of a request; what is under way has a date by which it is done. */
export const DataRequest = z.strictObject({
  kind: DataRequestKind,
  at: Instant,
  outcome: z.enum(['done', 'underWay']),
  doneAt: z.optional(Instant),
  dueAt: z.optional(Instant),
  parts: z.optional(z.array(CorrectedPart)),
  version: z.optional(z.string()), // of the privacy notice
});
export type DataRequest = z.infer<typeof DataRequest>;

/** Somebody of the staff saw the contact data in full (B12). */
export const Look = z.strictObject({
  at: Instant,
  no: z.optional(z.string()),
  staff: z.optional(StaffName),
  purpose: z.string(),
  parts: z.optional(z.array(ContactPart)),
});
export type Look = z.infer<typeof Look>;

/** An invitation of the family to a home that somebody made (§1); nothing of who used it. */
export const InvitationMade = z.strictObject({
  at: Instant,
  expiresAt: Instant,
  building: z.string(),
  unit: z.optional(z.string()),
  room: z.optional(z.string()),
  places: z.number(), // how many people it is for
  used: z.number(), // how many came
});
export type InvitationMade = z.infer<typeof InvitationMade>;

/** All that is held about the asker, beside the complaints and messages themselves. */
export const Held = z.strictObject({
  since: Instant,
  community: z.string(),
  contact: Contact,
  homes: z.array(HomeBinding),
  invitations: z.optional(z.array(InvitationMade)), // newest first
  consent: z.optional(Consent),
  withdrawal: z.optional(Consent),
  consentVersion: z.string(), // in force
  linked: z.boolean(), // known to the official account too
  webSessions: z.boolean(),
  credits: z.number(),
  abuse: z.optional(z.array(Instant)), // when something was said that was confirmed to be abuse (C1.17)
  messages: z.number(),
  staff: z.optional(z.strictObject({ name: z.string(), title: z.string(), roles: z.array(StaffRole) })),
  keptSearches: z.optional(z.array(z.string())), // what staff call the searches they keep
  complaints: z.strictObject({ open: z.number(), closed: z.number() }),
  retentionYears: z.number(),
  comments: z.array(CommentView), // proposals on how complaints are handled (§6)
  looks: z.array(Look),
  requests: z.array(DataRequest),
});
export type Held = z.infer<typeof Held>;

/** A complaint in an export: what its owner may see, without what can be done. */
export const ExportedComplaint = z.omit(ComplaintView, { actions: true, form: true, revision: true });
export type ExportedComplaint = z.infer<typeof ExportedComplaint>;

/** Where an export goes on. */
export const ExportCursor = z.strictObject({ of: z.enum(['complaints', 'messages']), after: Id });
export type ExportCursor = z.infer<typeof ExportCursor>;

/** One part of an export; the first brings what is held about the person, the last has no `next`. */
export const ExportPart = z.strictObject({
  person: z.optional(z.extend(Held, { id: Id, openid: z.string(), unionid: z.optional(z.string()) })),
  complaints: z.array(ExportedComplaint),
  messages: z.array(MessageView),
  next: z.optional(ExportCursor),
});
export type ExportPart = z.infer<typeof ExportPart>;

/** One complaint when the account goes: whether it is still being worked on, and how its further way is looked up. */
export const Remaining = z.strictObject({
  no: z.string(),
  stage: Stage,
  open: z.boolean(),
  preserved: z.boolean(), // kept by order, contact data too (§4)
  keptUntil: z.optional(Instant), // when its words are made anonymous
  trackingCode: z.optional(z.string()),
});
export type Remaining = z.infer<typeof Remaining>;

/** What erasing the account would leave, as it is asked before (`mark` names exactly this). */
export const Erasure = z.strictObject({
  mark: Id,
  employed: z.boolean(), // the staff leave first
  messages: z.number(),
  complaints: z.array(Remaining),
  retentionYears: z.number(),
});
export type Erasure = z.infer<typeof Erasure>;

/** What became of the wish to be erased: at once, or by when. */
export const Erased = z.strictObject({
  outcome: z.enum(['done', 'underWay']),
  at: Instant,
  dueAt: z.optional(Instant),
  complaints: z.array(Remaining),
});
export type Erased = z.infer<typeof Erased>;

/** The contract of the function `rights`. */
export const rights = {
  /** What is held about the asker, and who has looked at it (§5.2). Looking changes nothing. */
  held: { input: z.strictObject({}), output: Held },
  /** All of it, part by part; each export is on record, so many a day. */
  export: { input: z.strictObject({ next: z.optional(ExportCursor) }), output: ExportPart },
  /** Takes the consent to the privacy notice back: what rests on it is erased and stops. */
  withdraw: { input: z.strictObject({}), output: z.strictObject({}) },
  /** What erasing the account would leave, and why. */
  erasure: { input: z.strictObject({}), output: Erasure },
  /** Erases the account, as it was shown under `mark`. */
  erase: { input: z.strictObject({ mark: Id }), output: Erased },
} as const;
