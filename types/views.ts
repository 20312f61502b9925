import * as z from 'zod/mini';
import { AbuseState } from './abuse';
import { ActionName } from './actions';
import { Answered } from './answered';
import {
  ArchivePiece,
  Category,
  Channel,
  ChildKind,
  Clock,
  DeclineReason,
  HoldKind,
  Location,
  RequestKind,
  Severity,
  Stage,
} from './complaint';
import { ContactView } from './contact';
import { Explanation } from './explanation';
import { Satisfaction, Solved } from './feedback';
import { ReceiptMethod, ReceptionView } from './filing';
import { FormContext } from './form-context';
import { Notice } from './messages';
import { Capacity, StaffName } from './people';
import { Plan } from './plan';
import { PieceView } from './records';
import { FileId, Id, Instant } from './text';
import { TimelineEntry } from './timeline';
import { VisitView } from './visits';

/** A running clock as a viewer sees it: when it runs out, whether it already has, and whether it stands still (B4). */
export const PromiseView = z.strictObject({
  clock: Clock,
  dueAt: Instant,
  breached: z.boolean(),
  paused: z.boolean(),
  explanation: z.optional(Explanation), // in the detail view
});
export type PromiseView = z.infer<typeof PromiseView>;

/** Who has the next step (B2): a person, a queue of the desk, or nobody. */
export const Owner = z.strictObject({
  kind: z.enum(['desk', 'handler', 'supervisor', 'manager', 'resident', 'main', 'nobody']),
  staff: z.optional(StaffName),
  standIn: z.optional(StaffName), // who sees to it while that person is away (§3.2.2)
});
export type Owner = z.infer<typeof Owner>;

/** One measure of the plan with what became of it. */
export const MeasureView = z.strictObject({
  what: z.string(),
  owner: z.optional(z.string()),
  ownerId: z.optional(Id), // for staff, where it is a colleague
  dueAt: Instant,
  doneAt: z.optional(Instant),
  waived: z.optional(z.string()),
});
export type MeasureView = z.infer<typeof MeasureView>;

/** One checkpoint of the plan and when it was ticked off. */
export const CheckpointView = z.strictObject({ at: Instant, what: z.string(), doneAt: z.optional(Instant) });
export type CheckpointView = z.infer<typeof CheckpointView>;

/** The plan as this viewer may see it: a resident gets neither cost nor compensation nor internal notes (§3.4.2). */
export const PlanView = z.strictObject({
  version: z.number(),
  kind: Plan.shape.kind,
  measures: z.array(MeasureView),
  startAt: Instant,
  endAt: Instant,
  progressEveryDays: z.number(),
  checkpoints: z.optional(z.array(CheckpointView)),
  revisitMethod: Plan.shape.revisitMethod,
  residentMessage: z.string(),
  residentImpact: z.optional(z.string()),
  cost: z.optional(z.number()),
  compensation: z.optional(z.number()),
  approvedAt: z.optional(Instant),
  author: z.optional(StaffName),
});
export type PlanView = z.infer<typeof PlanView>;

/** A colleague's task (§3.2.2). `index` is its place among all tasks of the file, whichever of them this viewer sees; `reportable` says whether this viewer may report it done. */
export const TaskView = z.strictObject({
  index: z.number(),
  staff: StaffName,
  task: z.string(),
  dueAt: z.optional(Instant),
  doneAt: z.optional(Instant),
  reportable: z.boolean(),
});
export type TaskView = z.infer<typeof TaskView>;

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

/** The times that the receipt promises and what they rest on (§3.1.3): on history, half of the like cases were done by `likelyBy`, four of five by `completeBy`. */
export const ExpectedView = z.strictObject({
  acceptBy: Instant,
  investigateBy: Instant,
  completeBy: z.optional(Instant),
  likelyBy: z.optional(Instant),
  cases: z.optional(z.number()),
  basis: z.enum(['history', 'target']),
});
export type ExpectedView = z.infer<typeof ExpectedView>;

/** Another complaint that this one is tied to: where it leads and under which number. */
export const RelatedCase = z.strictObject({ id: Id, no: z.string() });
export type RelatedCase = z.infer<typeof RelatedCase>;

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
  child: z.optional(ChildKind), // below its kind (§3.2.1)
  further: z.optional(Category),
  severity: Severity,
  danger: z.boolean(),
  channel: Channel,
  text: z.string(),
  abuse: z.optional(AbuseState), // of these words, as of an entry of the history (C1.17)
  markable: z.optional(z.array(Instant)), // what the resident said that this viewer may mark, or whose mark may be judged
  photos: z.array(FileId),
  video: z.optional(FileId),
  audio: z.optional(FileId),
  occurred: z.optional(z.string()),
  remedy: z.optional(z.string()),
  answers: z.optional(z.array(Answered)), // to the questions of its kind (§3.2.1)
  location: Location,
  capacity: Capacity,
  identityVerified: z.boolean(),
  anonymous: z.boolean(),
  sealed: z.boolean(),
  contact: z.optional(ContactView),
  filedAt: Instant,
  receivedAt: Instant,
  reception: z.optional(ReceptionView),
  expected: ExpectedView,
  owner: Owner,
  handler: z.optional(StaffName),
  supervisor: z.optional(StaffName),
  next: z.optional(PromiseView),
  promises: z.array(PromiseView),
  hold: z.optional(z.strictObject({ kind: HoldKind, since: Instant, until: z.optional(Instant) })),
  questions: z.optional(z.array(z.string())), // open questions to the resident (T3)
  request: z.optional(RequestView),
  visit: z.optional(VisitView),
  escalation: z.number(),
  plan: z.optional(PlanView),
  previousPlans: z.optional(z.array(PlanView)),
  resolution: z.optional(z.strictObject({ at: Instant, result: z.string(), photos: z.array(FileId) })),
  tasks: z.optional(z.array(TaskView)),
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
      missing: z.array(ArchivePiece),
    }),
  ),
  completeness: z.optional(z.array(PieceView)), // for staff, from the result on (§4)
  followers: z.number(),
  repeatOf: z.optional(RelatedCase), // the earlier complaint of the same matter, and those that came later (B7)
  repeats: z.optional(z.array(RelatedCase)),
  repeatable: z.optional(z.boolean()), // whether this reader may file the same matter anew (§3.7.1)
  timeline: z.array(TimelineEntry),
  actions: z.array(ActionName),
  form: FormContext,
  calling: z.optional(z.strictObject({ since: Instant, notices: z.array(Notice) })), // no message arrived, so somebody will call (§3.1.3, C1.4)
  printable: z.optional(z.boolean()), // whether this reader may take it out as a document (§4)
  deskPhone: z.string(),
  phone24h: z.string(),
});
export type ComplaintView = z.infer<typeof ComplaintView>;

/** The receipt of §3.1.3: number, promised times, and for people without the mini program a code to track and claim with. */
export const Receipt = z.strictObject({
  id: Id,
  no: z.string(),
  filedAt: Instant,
  ...ExpectedView.shape,
  afterHours: z.boolean(),
  method: ReceiptMethod,
  trackingCode: z.optional(z.string()),
  phone24h: z.string(),
  deskPhone: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
