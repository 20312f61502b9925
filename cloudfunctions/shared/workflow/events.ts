import type { ActionInput } from '../../../types/actions';
import type { Answered } from '../../../types/answered';
import type { AssessmentBox } from '../../../types/assessment';
import type {
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
} from '../../../types/complaint';
import type { EventName } from '../../../types/events';
import type { ReceiptMethod } from '../../../types/filing';
import type { Notice } from '../../../types/messages';
import type { AssignmentReason, Capacity, Role } from '../../../types/people';
import type { Plan } from '../../../types/plan';
import type { Terms } from '../../../types/settings';
import type { Slot } from '../../../types/visits';

/** Whose hand it was: a person id and the role in which the person acted; `system` for timers. */
export interface By {
  id: string;
  role: Role;
}

/** The dates promised at reception and what they rest on (§3.1.3). */
export interface Expected {
  acceptBy: string;
  investigateBy: string;
  completeBy?: string; // as four of five like cases, or the category's target
  likelyBy?: string; // as half of the like cases
  cases?: number; // how many like cases
  basis: 'history' | 'target';
}

/** How long a complaint was in whose hands while a clock ran (B4: attribution of a breach); minutes of wall time. */
export interface Share {
  holder: string; // a person id, or `desk`, `supervisor`, `manager`, `resident`
  minutes: number;
}

/** A pending request (B2) with what it asks for. */
export interface RequestOrder {
  kind: RequestKind;
  reason: string;
  until?: string; // extend, hold
  declineReason?: DeclineReason;
  referral?: string;
  into?: string; // merge
}

/** What staff ticked in the first assessment, and what the rule gave where they chose otherwise (§3.2.1). */
interface Assessment {
  ticked?: AssessmentBox[];
  byRule?: Severity;
}

/** What is told by each event. What people typed is here; who they are and how to reach them is not (DESIGN.md section 1.5). */
export interface EventData {
  filed: {
    id: string;
    no: string;
    communityId: string;
    channel: Channel;
    channelRef?: string;
    receivedAt: string;
    backdatingReason?: string;
    residentId?: string; // absent: no account yet, or sealed
    text: string;
    photos: string[];
    video?: string;
    audio?: string;
    occurred?: string;
    remedy?: string;
    answers?: Answered[]; // to the questions of its kind, as they were asked (§3.2.1)
    location: Location;
    category?: Category;
    child?: ChildKind; // below it, with the name of then (§3.2.1)
    suggested?: Category; // what the words suggested first, to be measured against what was chosen (C3)
    severity: Severity;
    danger: boolean;
    capacity: Capacity;
    consent?: string; // the version of the privacy notice that it rests on (§5.2)
    verified: boolean;
    anonymous: boolean;
    sealed: boolean;
    namedStaff: string[];
    sensitive: boolean;
    terms: Terms;
    expected: Expected;
    receiptMethod: ReceiptMethod;
    hazardOf?: string; // the withdrawn safety complaint that this internal one continues (T22)
    relatedTo?: string; // the earlier complaint of the same matter (B7)
  };
  accepted: Assessment & {
    category: Category;
    child?: ChildKind;
    further?: Category;
    severity: Severity;
    severityReason?: string;
    handlerId: string;
    supervisorId?: string;
    sensitive: boolean;
    expected?: Expected; // where the kind was not the one that the receipt was made for
    reasons?: AssignmentReason[]; // why the system chose this person (§3.2.2)
    proposed?: string; // whom the system would have chosen, to be measured against whom a person did
  };
  seen: Record<string, never>; // an urgent one, by whoever of the staff it is
  offered: {
    category: Category;
    child?: ChildKind;
    severity: Severity;
    expected?: Expected;
    to: string[];
    until: string;
  }; // whoever of them takes it first is responsible (§3.2.2)
  offerLapsed: Record<string, never>; // nobody has
  assignmentFailed: { category: Category }; // nobody could be made responsible: it stays at the desk (§3.2.2)
  reclassified: Assessment & {
    category: Category;
    child?: ChildKind;
    further?: Category;
    severity: Severity;
    reason: string;
    sensitive: boolean;
  };
  corrected: { location: Location; reason: string };
  infoRequested: { questions: string[] };
  infoSupplied: ActionInput<'supply'>;
  supplemented: ActionInput<'supplement'>;
  staffNamed: { staffId: string; reason: string };
  requested: RequestOrder;
  granted: { kind: RequestKind; remark?: string };
  denied: { kind: RequestKind; reason: string };
  declined: { reason: DeclineReason; explanation: string; referral?: string; proposedBy: string };
  appealed: { reason: string };
  merged: { into: string; reason: string; seconded?: true; category?: Category }; // category: the main file's, where it had none
  unmerged: { to: Stage; handlerId?: string; reason: string };
  followerAdded: ActionInput<'addFollower'>;
  followerDropped: { followerId: string };
  mainMoved: ActionInput<'followMain'>;
  promoted: {
    followers: { id: string; personId?: string; seconded?: true }[];
    handlerId?: string;
    to: Stage;
  }; // the oldest follower becomes the main file (T22)
  investigationStarted: ActionInput<'startInvestigation'>;
  findingAdded: ActionInput<'addFinding'>;
  investigationCompleted: ActionInput<'completeInvestigation'>;
  noted: ActionInput<'note'>;
  visitOffered: { slots: Slot[]; purpose: string; agreed?: true }; // agreed: by telephone, where nobody's account is there to choose
  visitPicked: { slot: Slot; text?: string };
  visitDeclined: { text: string };
  visitMoved: { slots: Slot[]; reason: string; agreed?: true };
  visitCancelled: ActionInput<'cancelVisit'>;
  abuseMarked: ActionInput<'markAbuse'>;
  abuseJudged: ActionInput<'judgeAbuse'>;
  urgentActionTaken: ActionInput<'takeUrgentAction'>;
  planSubmitted: { version: number; plan: Plan };
  planRecalled: { reason: string };
  planRejected: { reason: string };
  planCountersigned: { plan?: Plan; remark?: string }; // the first of two approvals (T13: major, compensation)
  planApproved: { version: number; plan?: Plan; remark?: string }; // plan: approved with changes
  planRevised: { reason: string };
  progressReported: ActionInput<'reportProgress'>;
  taskDelegated: ActionInput<'delegate'> & { measure?: number }; // measure: of the plan that was approved with it
  taskFinished: { task: number; result: string; photos: string[] };
  revisitsDrawn: { of: number; drawn: string[] }; // which of those who only joined are revisited (§3.7.1)
  resolved: ActionInput<'markResolved'>;
  rated: ActionInput<'rate'>;
  answerRecorded: ActionInput<'recordAnswer'>;
  contactLogged: ActionInput<'logContact'>;
  archived: { result: 'satisfied' | 'mostly' | 'noResponse'; missing: ArchivePiece[] };
  reevaluationOpened: { why: 'dissatisfied' | 'unsolved' | 'reopened' | 'revisit' | 'overruled' };
  reevaluationDecided: {
    restartFrom: 'investigating' | 'planning';
    handlerId: string;
    message: string;
    meetingRecord?: string;
  };
  disputed: ActionInput<'closeDisputed'>;
  reopened: ActionInput<'reopen'>;
  revisited: ActionInput<'revisit'>;
  withdrawn: { reason?: string; hazardContinues: boolean };
  withdrawalUndone: Record<string, never>;
  transferred: { from?: string; to: string; reason: string };
  extended: { from: string; until: string; reason: string };
  urged: { text?: string };
  holdStarted: { kind: HoldKind; until?: string; reason?: string };
  holdEnded: { kind: HoldKind; why: 'answered' | 'resumed' | 'over' };
  preserved: { reason: string };
  released: { reason: string };
  missingExplained: ActionInput<'explainMissing'>;
  unsealed: { reason: string };
  // `run`: which run of the clock in its round; silence can be broken more than once (§3.3.2). Older events lack it.
  warned: { clock: Clock; round: number; run?: number; percent: 50 | 75; dueAt: string };
  breached: { clock: Clock; round: number; run?: number; dueAt: string; shares: Share[] };
  escalated: { clock: Clock; round: number; run?: number; level: 1 | 2 | 3 };
  deliveryConfirmed: { notice: string };
  deliveryFailed: { notice: Notice };
  textFlagged: { label: string; photos?: string[] };
  claimed: { personId: string };
  accountClosed: Record<string, never>;
  anonymised: Record<string, never>;
}

/** One thing that happened: never changed, never removed (§2.3, §4). `key` is the intention it came from. */
export type ComplaintEvent = {
  [N in EventName]: { type: N; at: string; by: By; key?: string } & { data: EventData[N] };
}[EventName];

/** An event by its name. */
export type EventOf<N extends EventName> = Extract<ComplaintEvent, { type: N }>;
