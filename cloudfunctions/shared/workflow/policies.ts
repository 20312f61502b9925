import type { RefusalCode } from '../../../types/errors';
import type { Rating } from '../../../types/feedback';
import type { Settings } from '../../../types/settings';
import { resolvedAt } from './attempts';
import { running } from './clock-runs';
import type { Complaint } from './complaint';
import type { Context } from './context';
import { between, DAY, HOUR, later, limits, yearsLater } from './durations';
import { answeredRound } from './evolve/feedback';
import { extendable } from './evolve/overlays';
import { promisesOf } from './promises';
import { residentOf } from './relations';
import { isOpen } from './stages';
import { managerDecidesAlone } from './standing-in';

/** A condition of the procedure that needs nothing but the file: what speaks against a step, if anything does. */
export type Policy = (complaint: Complaint, context: Context) => RefusalCode | undefined;

const unless = (holds: boolean, refusal: RefusalCode): RefusalCode | undefined =>
  holds ? undefined : refusal;

/** It came through a hand of the house or of somebody signed in, and its resident is known: all else is looked at first (§3.1.1, B10). */
export const takenByAHand: Policy = ({ channel, sealed }) =>
  unless(!sealed && !['email', 'website', 'officialAccount'].includes(channel), 'NOT_NOW');

/** At most one request waits at a time (B2). */
export const noRequestPending: Policy = ({ request }) => unless(!request, 'REQUEST_PENDING');

/** Something waits for an answer (B2). */
export const aRequestWaits: Policy = ({ request }) => unless(request !== undefined, 'NO_REQUEST');

const grantableIn: Record<string, readonly string[]> = {
  decline: ['submitted', 'assigned', 'investigating', 'planning'],
  extend: ['investigating', 'planning', 'implementing'],
  hold: ['assigned', 'investigating', 'planning', 'planReview', 'implementing'],
  merge: ['submitted', 'assigned', 'investigating'],
  dispute: ['reevaluating'],
};

/** What is asked for still fits the stage and the time (B3). */
export const theRequestStillFits: Policy = ({ request, stage, hold, followers }, { now }) => {
  if (request?.kind === 'merge' && followers.length > 0) return 'NOT_MERGEABLE';
  const stages = request && grantableIn[request.kind];
  if (request?.kind === 'hold' && hold?.kind === 'waitingResident') return 'NOT_NOW';
  if (request?.until && request.until <= now) return 'TOO_LATE';
  return unless(!stages || stages.includes(stage), 'NOT_NOW');
};

/** No question to the resident is open and nothing is on hold for one (T3). */
export const noQuestionOpen: Policy = ({ questions, hold }) =>
  unless(!questions && hold?.kind !== 'waitingResident', 'REQUEST_PENDING');

/** A question to the resident is open, or the refusal for want of an answer is not older than 30 days (T4, B8). */
export const aQuestionIsOpen: Policy = ({ questions, stage, declined }, { now }) => {
  if (stage !== 'declined') return unless(questions !== undefined, 'NOT_NOW');
  if (declined?.reason !== 'insufficientInfo') return 'NOT_NOW';
  return unless(between(declined.at, now) <= limits.lateReply, 'TOO_LATE');
};

/** Nothing is on hold but for somebody else's work: such a hold may be renewed with a reason (B8). */
export const notWaitingForTheResident: Policy = ({ hold }) =>
  unless(hold?.kind !== 'waitingResident', 'REQUEST_PENDING');

/** Something is on hold (B8). */
export const onHold: Policy = ({ hold }) => unless(hold !== undefined, 'NOT_NOW');

/** An appeal is made once (T6). */
export const notAppealedYet: Policy = ({ appealed }) => unless(!appealed, 'ONCE_ONLY');

/** An appeal is made within the days promised for it (T6). */
export const withinAppealDays: Policy = ({ declined, terms }, { now }) =>
  unless(!declined || between(declined.at, now) <= terms.appealDays * DAY, 'TOO_LATE');

/** A withdrawal is undone within the hours promised for it (T23). */
export const withinUndoHours: Policy = ({ withdrawal, terms }, { now }) =>
  unless(!withdrawal || between(withdrawal.at, now) <= terms.undoHours * HOUR, 'TOO_LATE');

/** An archived complaint is reopened within the days promised for it (T20). */
export const withinReopenDays: Policy = ({ archive, terms }, { now }) =>
  unless(!archive || between(archive.at, now) <= terms.reopenDays * DAY, 'TOO_LATE');

/** A file that others have joined joins no other: the forest has depth one (B13.8). */
export const leadsNobody: Policy = ({ followers }) => unless(followers.length === 0, 'NOT_MERGEABLE');

/** In a new round the investigation begins with a first step again (T19, T9). */
export const notYetInvestigating: Policy = ({ stage, investigation }) =>
  unless(stage === 'assigned' || !investigation, 'NOT_NOW');

/** The first step of the investigation is on record (§3.3.1). */
export const investigationBegan: Policy = ({ stage, investigation }) =>
  unless(stage !== 'investigating' || investigation !== undefined, 'NOT_NOW');

/** An urgent case has its immediate action on file before its plan is approved (§3.4.1). */
export const urgentActionOnFile: Policy = ({ severity, urgentActionAt }) =>
  unless(severity !== 'urgent' || urgentActionAt !== undefined, 'URGENT_ACTION_MISSING');

/** Whether two persons must approve a plan: a major case or a compensation over the limit (T13). */
export const needsTwo = ({ severity, terms }: Complaint, compensation = 0): boolean =>
  severity === 'major' || compensation > terms.compensationLimit;

/** The second of two approvals is another person's, and one of the two is the manager, who decides alone while no supervisor is there (T13, §3.5.1). */
export const theSecondIsAnother: Policy = (complaint, context) => {
  const { actor } = context;
  const plan = complaint.plans.at(-1);
  if (!plan?.countersignedBy || plan.approvedBy) return undefined;
  if (plan.countersignedBy === actor.id) return unless(managerDecidesAlone(complaint, context), 'FOUR_EYES');
  return unless(plan.countersignedAs === 'manager' || actor.roles.includes('manager'), 'MANAGER_NEEDED');
};

/** No collaborator's task is open (T15); the measures of the plan are looked at by themselves. */
export const noTaskOpen: Policy = ({ tasks }) =>
  unless(
    tasks.every((task) => task.doneAt || task.measure !== undefined),
    'TASKS_OPEN',
  );

/** A collaborator's task is open (§3.2.2). */
export const aTaskIsOpen: Policy = ({ tasks }) =>
  unless(
    tasks.some((task) => !task.doneAt),
    'NOT_NOW',
  );

/** The result has been told, of this file or of the main one (B9). */
export const theResultIsTold: Policy = (complaint) => unless(resolvedAt(complaint) !== undefined, 'NOT_NOW');

const openQuestion = ({ rating, stage }: Complaint): boolean =>
  (stage === 'resolved' || stage === 'merged') &&
  rating?.solved === 'partly' &&
  rating.continueWanted === undefined;

/** One answer per round and person: changeable for 24 h, a staff record overruled within 7 days (§3.6.1). */
export const oneAnswerARound: Policy = (complaint, { now }) => {
  const { rating, stage } = complaint;
  if (!rating || rating.round !== answeredRound(complaint))
    return stage === 'archived'
      ? withinReopenDays(complaint, { now } as Context)
      : unless(stage !== 'reevaluating', 'NOT_NOW');
  if (openQuestion(complaint)) return undefined;
  if (rating.byStaff) return unless(between(rating.at, now) <= limits.overruleWithin, 'TOO_LATE');
  return unless(between(rating.firstAt, now) <= limits.answerChangeable, 'ONCE_ONLY');
};

/** Whether an answer asks for more: dissatisfied, not solved, or to be continued (§3.6.2). */
export const asksForMore = ({ satisfaction, solved, continueWanted }: Rating): boolean =>
  satisfaction === 'dissatisfied' || solved === 'not' || continueWanted === true;

/** What led to this re-evaluation is the answer itself, not a reopening or a revisit (§3.6.1). */
export const theAnswerOpenedIt: Policy = ({ stage, rating, round }) =>
  unless(stage !== 'reevaluating' || (rating?.round === round - 1 && asksForMore(rating)), 'NOT_NOW');

/** Staff record an answer only where there is none (§3.6.1). */
export const notAnsweredYet: Policy = (complaint) =>
  unless(complaint.rating?.round !== complaint.round || openQuestion(complaint), 'ONCE_ONLY');

/** A final answer comes in the third round, or where the manager has let it be proposed earlier (T27). */
export const finalAnswerIsDue: Policy = ({ round, disputeGrantedIn }) =>
  unless(round >= 3 || disputeGrantedIn === round, 'TOO_EARLY');

/** The revisit opens 14 days after the result (§3.7.1). */
export const revisitIsOpen: Policy = (complaint, { now }) => {
  const run = running(complaint, 'revisit');
  return unless(!run || now >= later(run.startedAt, limits.revisitOpens), 'TOO_EARLY');
};

/** A round is revisited once (T21). */
export const notRevisitedYet: Policy = ({ revisitedAt }) => unless(!revisitedAt, 'ONCE_ONLY');

/** The handler asks before the time is over (T25). */
export const beforeItIsDue: Policy = (complaint, { calendar, now }) => {
  const due = promisesOf(complaint, calendar).find(({ clock }) => clock === extendable[complaint.stage]);
  return unless(due !== undefined && now < due.dueAt, 'TOO_LATE');
};

/** Urging makes sense when the last one and the last news are 24 h old (T26). */
export const quietFor24Hours: Policy = ({ urges, lastPublicAt }, { now }) => {
  const last = urges.lastAt && urges.lastAt > lastPublicAt ? urges.lastAt : lastPublicAt;
  return unless(between(last, now) >= limits.urgeEvery, 'TOO_EARLY');
};

/** The main file's result is still to come: afterwards one answers instead of urging (T26, B9). */
export const noResultYet: Policy = ({ mainResolvedAt }) => unless(!mainResolvedAt, 'NOT_NOW');

/** The identity is sealed and nobody has opened it (B10). */
export const stillSealed: Policy = ({ sealed, unsealed }) => unless(sealed && !unsealed, 'NOT_NOW');

/** Nobody's account stands behind the file yet, and it is not sealed (C1.7). */
export const unclaimed: Policy = (complaint) => unless(residentOf(complaint) === undefined, 'ONCE_ONLY');

/** Nobody has had it kept beyond the years of retention (§4). */
export const notPreserved: Policy = ({ preserved }) => unless(!preserved, 'NOT_NOW');

/** It is kept beyond the years of retention until somebody lets it go (§4). */
export const isPreserved: Policy = ({ preserved }) => unless(preserved === true, 'NOT_NOW');

/** Since when a file has been closed, if it is: the years of retention count from then (T28). */
export const closedAt = (complaint: Complaint): string | undefined => {
  const { stage, archive, disputed, declined, withdrawal, filedAt } = complaint;
  if (isOpen(stage)) return undefined;
  return archive?.at ?? disputed?.at ?? declined?.at ?? withdrawal?.at ?? filedAt;
};

/** How many years a community keeps a closed file as it is (§4). */
export const retentionYears = ({ retentionYears: years }: Pick<Settings, 'retentionYears'>): number =>
  years ?? limits.retentionYears;

/** The years of retention are over (T28). */
export const retentionIsOver: Policy = (complaint, { now, settings }) => {
  const at = closedAt(complaint);
  return unless(at !== undefined && now >= yearsLater(at, retentionYears(settings)), 'TOO_EARLY');
};

/** Whether a file is read-only: anonymised, or revisited with the reopening window over (B2 sealedFinal). */
export const isSealedFinal = (complaint: Complaint, now: string): boolean =>
  complaint.anonymisedAt !== undefined ||
  (complaint.stage === 'archived' &&
    (complaint.revisitedAt !== undefined || complaint.undrawn === true) &&
    complaint.archive !== undefined &&
    between(complaint.archive.at, now) > complaint.terms.reopenDays * DAY);
