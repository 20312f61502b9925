import * as z from 'zod/mini';
import { ActionName } from './actions';
import {
  Category,
  Channel,
  Clock,
  ContactOutcome,
  DeclineReason,
  DissatisfactionTag,
  HoldKind,
  InquiryKind,
  Location,
  Plan,
  ReceiptMethod,
  RequestKind,
  RevisitOutcome,
  Satisfaction,
  Severity,
  Solved,
  Stage,
  Validity,
} from './complaint';
import { EventName } from './events';
import { Candidate, Capacity, Consent, HomeBinding, Role, StaffName, StaffRole } from './people';
import { FileId, Id, Instant } from './text';

/** A running clock as a viewer sees it: when it runs out, whether it already has, and whether it stands still (B4). */
export const PromiseView = z.strictObject({
  clock: Clock,
  dueAt: Instant,
  breached: z.boolean(),
  paused: z.boolean(),
});
export type PromiseView = z.infer<typeof PromiseView>;

/** Who has the next step (B2): a person, a queue of the desk, or nobody. */
export const Owner = z.strictObject({
  kind: z.enum(['desk', 'handler', 'supervisor', 'manager', 'resident', 'main', 'nobody']),
  staff: z.optional(StaffName),
});
export type Owner = z.infer<typeof Owner>;

/** One measure of the plan with what became of it. */
export const MeasureView = z.strictObject({
  what: z.string(),
  owner: z.optional(z.string()),
  dueAt: Instant,
  doneAt: z.optional(Instant),
  waived: z.optional(z.string()),
});
export type MeasureView = z.infer<typeof MeasureView>;

/** The plan as this viewer may see it: a resident gets neither cost nor compensation nor internal notes (§3.4.2). */
export const PlanView = z.strictObject({
  version: z.number(),
  kind: Plan.shape.kind,
  measures: z.array(MeasureView),
  startAt: Instant,
  endAt: Instant,
  progressEveryDays: z.number(),
  revisitMethod: Plan.shape.revisitMethod,
  residentMessage: z.string(),
  residentImpact: z.optional(z.string()),
  cost: z.optional(z.number()),
  compensation: z.optional(z.number()),
  approvedAt: z.optional(Instant),
  author: z.optional(StaffName),
});
export type PlanView = z.infer<typeof PlanView>;

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
  category: z.optional(Category),
  severity: z.optional(Severity),
  staff: z.optional(StaffName),
  questions: z.optional(z.array(z.string())),
  declineReason: z.optional(DeclineReason),
  request: z.optional(RequestKind),
  inquiry: z.optional(InquiryKind),
  validity: z.optional(Validity),
  planVersion: z.optional(z.number()),
  doneMeasures: z.optional(z.array(z.number())),
  dueAt: z.optional(Instant),
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
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** The pending request that somebody must grant or deny (B2). */
export const RequestView = z.strictObject({
  kind: RequestKind,
  by: StaffName,
  at: Instant,
  reason: z.string(),
  until: z.optional(Instant),
  declineReason: z.optional(DeclineReason),
  referral: z.optional(z.string()),
});
export type RequestView = z.infer<typeof RequestView>;

/** A complaint in a list. */
export const ComplaintRow = z.strictObject({
  id: Id,
  no: z.string(),
  stage: Stage,
  round: z.number(),
  category: z.optional(Category),
  severity: Severity,
  place: z.string(), // "3号楼 电梯厅": for staff with the room masked unless it is theirs to see
  excerpt: z.string(), // the first 60 characters; for staff abusive text is masked
  filedAt: Instant,
  owner: Owner,
  next: z.optional(PromiseView), // the next promised time
  waitsForYou: z.boolean(),
  escalation: z.number(),
  danger: z.boolean(),
  unread: z.optional(z.boolean()),
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

/** What the desk's forms need beside the complaint, sent only to staff whose actions need it. */
export const FormContext = z.strictObject({
  candidates: z.optional(z.array(Candidate)),
  mergeTargets: z.optional(
    z.array(z.strictObject({ id: Id, no: z.string(), stage: Stage, place: z.string(), excerpt: z.string() })),
  ),
});
export type FormContext = z.infer<typeof FormContext>;

/** A complaint as one viewer may see it, with the verbs that this viewer may use now (DESIGN.md section 1.4). */
export const ComplaintView = z.strictObject({
  id: Id,
  no: z.string(),
  revision: z.number(),
  stage: Stage,
  mainStage: z.optional(Stage), // of the main complaint, while merged (B2)
  round: z.number(),
  relation: z.enum(['own', 'staff']),
  category: z.optional(Category),
  further: z.optional(Category),
  severity: Severity,
  danger: z.boolean(),
  channel: Channel,
  text: z.string(),
  photos: z.array(FileId),
  occurred: z.optional(z.string()),
  remedy: z.optional(z.string()),
  location: Location,
  capacity: Capacity,
  identityVerified: z.boolean(),
  anonymous: z.boolean(),
  sealed: z.boolean(),
  contact: z.optional(
    z.strictObject({ name: z.optional(z.string()), phone: z.optional(z.string()), revealable: z.boolean() }),
  ), // masked for staff, full for oneself
  filedAt: Instant,
  receivedAt: Instant,
  expected: z.strictObject({
    acceptBy: Instant,
    investigateBy: Instant,
    completeBy: z.optional(Instant),
    basis: z.enum(['history', 'target']),
  }),
  owner: Owner,
  handler: z.optional(StaffName),
  supervisor: z.optional(StaffName),
  next: z.optional(PromiseView),
  promises: z.array(PromiseView),
  hold: z.optional(z.strictObject({ kind: HoldKind, since: Instant, until: z.optional(Instant) })),
  questions: z.optional(z.array(z.string())), // open questions to the resident (T3)
  request: z.optional(RequestView),
  escalation: z.number(),
  plan: z.optional(PlanView),
  previousPlans: z.optional(z.array(PlanView)),
  resolution: z.optional(z.strictObject({ at: Instant, result: z.string(), photos: z.array(FileId) })),
  tasks: z.optional(
    z.array(z.strictObject({ staff: StaffName, task: z.string(), doneAt: z.optional(Instant) })),
  ),
  rating: z.optional(
    z.strictObject({
      round: z.number(),
      solved: Solved,
      satisfaction: Satisfaction,
      byStaff: z.boolean(),
      changeableUntil: z.optional(Instant),
    }),
  ),
  archive: z.optional(
    z.strictObject({
      at: Instant,
      result: z.enum(['satisfied', 'mostly', 'noResponse', 'declined']),
      missing: z.array(z.string()),
    }),
  ),
  followers: z.number(),
  timeline: z.array(TimelineEntry),
  actions: z.array(ActionName),
  form: FormContext,
  deskPhone: z.string(),
  phone24h: z.string(),
});
export type ComplaintView = z.infer<typeof ComplaintView>;

/** The receipt of §3.1.3: number, promised times, and for people without the mini program a code to track and claim with. */
export const Receipt = z.strictObject({
  id: Id,
  no: z.string(),
  filedAt: Instant,
  acceptBy: Instant,
  investigateBy: Instant,
  completeBy: z.optional(Instant),
  basis: z.enum(['history', 'target']),
  afterHours: z.boolean(),
  method: ReceiptMethod,
  trackingCode: z.optional(z.string()),
  phone24h: z.string(),
  deskPhone: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;

/** Same kind of complaint already open at the same place; nothing of anybody's words (B9). `id` is what a new complaint may join. */
export const SimilarCase = z.strictObject({
  id: Id,
  own: z.boolean(),
  no: z.optional(z.string()), // only of one's own
  stage: Stage,
  category: Category,
  completeBy: z.optional(Instant),
});
export type SimilarCase = z.infer<typeof SimilarCase>;

/** The signed-in person: what the app needs at start, in one call. */
export const Me = z.strictObject({
  id: Id,
  name: z.optional(z.string()),
  phone: z.optional(z.string()), // masked
  homes: z.array(HomeBinding),
  consent: z.optional(Consent),
  staff: z.optional(
    z.strictObject({ name: z.string(), title: z.string(), roles: z.array(StaffRole), onDuty: z.boolean() }),
  ),
  unread: z.number(),
  credits: z.record(z.string(), z.number()), // template id → sends left
  community: z.strictObject({
    id: Id,
    name: z.string(),
    phone24h: z.string(),
    deskPhone: z.string(),
    deskHours: z.string(),
    deskEmail: z.string(),
    buildings: z.array(z.string()),
    publicPlaces: z.array(z.string()),
    consentVersion: z.string(),
    templates: z.record(z.string(), z.string()), // kind → template id
    staff: z.array(StaffName), // for "about a member of staff"
  }),
});
export type Me = z.infer<typeof Me>;

/** The desk at one glance (§7): what is mine now, what is late, what is new, and how many. */
export const DeskFilter = z.enum([
  'mine',
  'today',
  'overdue',
  'new',
  'approval',
  'contact',
  'revisit',
  'open',
  'closed',
]);
export type DeskFilter = z.infer<typeof DeskFilter>;

export const DeskView = z.strictObject({
  filter: DeskFilter,
  counts: z.partialRecord(DeskFilter, z.number()),
  rows: z.array(ComplaintRow),
  next: z.optional(z.string()), // cursor
});
export type DeskView = z.infer<typeof DeskView>;
