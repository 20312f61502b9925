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
  Severity,
  Stage,
  Validity,
} from '../../../types/complaint';
import type { ContactOutcome, Rating, RevisitOutcome } from '../../../types/feedback';
import type { Notice } from '../../../types/messages';
import type { Capacity, Role } from '../../../types/people';
import type { Plan } from '../../../types/plan';
import type { Terms } from '../../../types/settings';
import type { Slot } from '../../../types/visits';
import type { Expected, RequestOrder } from './events';

/** One run of a clock in one round: from its anchor until it was stopped (B4). */
export interface ClockRun {
  clock: Clock;
  round: number;
  startedAt: string;
  stoppedAt?: string;
  suspended?: true; // stopped by a merge or a withdrawal: runs on from its old anchor if that is undone
  dueAt?: string; // given instead of computed: plan.endAt, an extension, a hold's until, nextUpdateAt
}

/** A plan version with what became of it; earlier versions never change (§3.4.2). */
export interface PlanVersion {
  version: number;
  round: number;
  author: string;
  changedBy?: string; // approved with changes (§3.5.1)
  plan: Plan;
  submittedAt: string;
  countersignedBy?: string;
  countersignedAs?: Role;
  approvedBy?: string;
  approvedAt?: string;
  progress: { doneAt?: string; waived?: string }[]; // one per measure
  checked?: { checkpoint: number; at: string }[]; // which checkpoints were ticked off, and when
}

/** What a colleague is to do (§3.2.2): on request, or as the owner of a measure of the plan in force. */
export interface Task {
  staffId: string;
  task: string;
  dueAt?: string;
  measure?: number;
  doneAt?: string;
  dropped?: true; // its measure is no longer to be done
}

export { evolve, replay } from './evolve';

/** What a complaint is after everything that has happened to it: replaying its events gives exactly this (B13.2). No contact data. */
export interface Complaint {
  id: string;
  no: string;
  communityId: string;
  stage: Stage;
  round: number;

  channel: Channel;
  channelRef?: string; // under which another office knows it, where staff have registered it
  receivedAt: string;
  filedAt: string;
  residentId?: string;
  registeredBy?: string;
  text: string;
  photos: string[];
  video?: string;
  audio?: string;
  occurred?: string;
  remedy?: string;
  answers?: Answered[];
  location: Location;
  capacity: Capacity;
  verified: boolean;
  anonymous: boolean;
  sealed: boolean;
  unsealed: boolean;
  hazardOf?: string;
  relatedTo?: string; // the earlier complaint of the same matter (B7)

  category?: Category;
  child?: ChildKind; // below its kind, with the name of then (§3.2.1)
  further?: Category;
  severity: Severity;
  ticked?: AssessmentBox[]; // in the assessment in force (§3.2.1)
  danger: boolean;
  sensitive: boolean;
  namedStaff: string[];
  terms: Terms;
  expected: Expected;

  offer?: { to: string[]; until: string }; // to whom it lies open, to be taken by the first of them (§3.2.2)
  acceptedBy?: string;
  handlerId?: string;
  supervisorId?: string;
  transfers: number;
  extensions: number;
  escalation: 0 | 1 | 2 | 3;
  request?: RequestOrder & { by: string; at: string };
  hold?: { kind: HoldKind; since: string; until?: string; confirmedAt?: string };
  questions?: string[];
  urges: { count: number; lastAt?: string };

  investigation?: {
    startedAt: string;
    startedBy: string;
    completedAt?: string;
    validity?: Validity;
    pictures: number;
  };
  visit?: { purpose: string; offeredBy: 'staff' | 'resident'; slots: Slot[]; agreed?: Slot };
  said?: string[]; // when the resident has said something
  abuse?: { saidAt: string; by: string; state: 'marked' | 'confirmed' | 'lifted' }[]; // of what was said (C1.17)
  urgentActionAt?: string;
  plans: PlanVersion[];
  rejections: number;
  tasks: Task[];
  resolution?: { at: string; by: string; result: string; photos: string[] };

  contacts: { round: number; at: string; outcome: ContactOutcome; by: string; againAt?: string }[];
  toTell?: { notice: Notice; since: string }[]; // by telephone, because no message arrived (C1.4)
  rating?: Rating & { round: number; at: string; firstAt: string; by: string; byStaff: boolean };
  dissatisfactions: number;
  archive?: { at: string; result: 'satisfied' | 'mostly' | 'noResponse'; missing: ArchivePiece[] };
  explained?: { piece: ArchivePiece; round: number }[]; // why it is not there is on file (§4)
  revisits: { round: number; at: string; outcome: RevisitOutcome; by: string }[];
  revisitedAt?: string;
  declined?: { at: string; reason: DeclineReason; explanation: string; referral?: string };
  appealed: boolean;
  withdrawal?: { at: string; from: Stage };
  disputeGrantedIn?: number; // the round in which a manager allowed a final answer before round 3
  disputed?: { at: string; finalAnswer: string; externalWays: string };

  mainId?: string; // while merged
  mainStage?: Stage; // as last heard from the main file
  mainRevision?: number;
  mainResolvedAt?: string;
  followers: { id: string; personId?: string; seconded?: true }[]; // seconded: has only joined, and filed nothing of its own
  lot?: { round: number; drawn: string[] }; // which of many that have only joined are revisited (§3.7.1)
  seconded?: true; // has only joined its main file
  undrawn?: true; // the lot of the main file has passed it by: nobody revisits it

  clocks: ClockRun[];
  pauses: { from: string; to?: string }[]; // of the house clocks, during an approved hold (B4)
  fired: string[]; // what has been warned, breached, escalated: each once for each run (`firedKey`)
  holders: { at: string; holder: string }[]; // in whose hands it was from when on
  lastPublicAt: string;
  lastStaffAt?: string;
  seen?: { by: string; at: string }; // who has said first that they have this urgent one before their eyes (T1)
  preserved?: true; // kept beyond the years of retention (§4)
  accountClosedAt?: string; // the resident has erased the account behind it (§5.2)
  anonymisedAt?: string;
  keys: string[]; // idempotency keys of the last 20 steps
}
