import type { RefusalCode } from '../../../../types/errors';
import type { Plan } from '../../../../types/plan';
import { phoneRevisitNeeded } from '../categories/kinds';
import type { Complaint } from '../complaint';
import type { Context } from '../context';
import { between, later, limits, startOfLocalDay } from '../durations';
import { isAtWork } from '../people';
import { needsTwo } from '../policies';
import { isPartial } from '../relations';
import { revisitLot } from '../revisit-lot';
import { managerDecidesAlone } from '../standing-in';
import { type Deeds, type Happening, happens, simply } from './outcome';

/** Nothing is put on record before it has happened; a telephone's clock may be a little ahead. */
export const isInTheFuture = (at: string, now: string): boolean => at > later(now, limits.skew);

/** What speaks against a plan: its times, an unfounded complaint without an explanation, or another revisit than its kind needs (§3.4.1, §3.4.2). */
function planRefusal(complaint: Complaint, plan: Plan, { now, settings }: Context): RefusalCode | undefined {
  const from = startOfLocalDay(now); // a plan for today may begin this morning
  const ordered = plan.startAt >= from && plan.endAt >= plan.startAt && plan.endAt >= now;
  const inside = plan.measures.every(({ dueAt }) => dueAt >= plan.startAt && dueAt <= plan.endAt);
  if (!ordered || !inside) return 'PLAN_TIMES';
  const validity = complaint.investigation?.validity;
  if ((validity === 'unfounded' || validity === 'outOfScope') && plan.kind !== 'explain')
    return 'EXPLANATION_PLAN_NEEDED';
  if (plan.revisitMethod !== 'phone' && phoneRevisitNeeded(complaint, settings))
    return 'PHONE_REVISIT_NEEDED';
  const partial = plan.measures.some(({ ownerId }) => ownerId !== undefined && isPartial(complaint, ownerId));
  return partial ? 'CONFLICT_OF_INTEREST' : undefined;
}

const noLongerWaiting = ({ hold }: Complaint): Happening[] =>
  hold?.kind === 'waitingResident' ? [happens('holdEnded', { kind: hold.kind, why: 'resumed' })] : [];

const withEvidence = (photos: readonly string[], reason: string | undefined, pictures = 0): boolean =>
  photos.length + pictures > 0 || reason !== undefined;

function delegable(complaint: Complaint, staffId: string, { staff, now, actor }: Context) {
  const member = staff.find(({ id }) => id === staffId);
  if (
    !member ||
    staffId === actor.id ||
    member.communityId !== complaint.communityId ||
    !isAtWork(member, now)
  )
    return 'HANDLER_UNAVAILABLE';
  return isPartial(complaint, staffId) ? 'CONFLICT_OF_INTEREST' : undefined;
}

/** The measures of an approved plan become their owners' tasks; the handler's own are in hand anyway (§3.4.2, §3.2.2). */
const tasksOf = ({ handlerId }: Complaint, { measures }: Plan, { staff }: Context): Happening[] =>
  measures.flatMap(({ what, ownerId, dueAt }, measure) =>
    ownerId && ownerId !== handlerId && staff.some(({ id, leftAt }) => id === ownerId && !leftAt)
      ? [happens('taskDelegated', { staffId: ownerId, task: what, dueAt, measure })]
      : [],
  );

/** Investigation, plan, approval and the work itself (§3.3 to §3.5). */
export const handling: Deeds<
  | 'startInvestigation'
  | 'addFinding'
  | 'completeInvestigation'
  | 'note'
  | 'takeUrgentAction'
  | 'submitPlan'
  | 'recallPlan'
  | 'rejectPlan'
  | 'approvePlan'
  | 'reportProgress'
  | 'revisePlan'
  | 'delegate'
  | 'finishTask'
  | 'markResolved'
> = {
  startInvestigation: (_, data, { now }) =>
    isInTheFuture(data.at, now) ? 'TOO_EARLY' : [happens('investigationStarted', data)],
  addFinding: (_, data, { now }) =>
    isInTheFuture(data.at, now) ? 'TOO_EARLY' : [happens('findingAdded', data)],
  completeInvestigation: ({ investigation }, data) =>
    withEvidence(data.photos, data.noPhotoReason, investigation?.pictures)
      ? [happens('investigationCompleted', data)]
      : 'EVIDENCE_MISSING',
  note: simply('noted'),
  takeUrgentAction: (_, data, { now }) =>
    isInTheFuture(data.at, now) ? 'TOO_EARLY' : [happens('urgentActionTaken', data)],
  submitPlan: (complaint, { plan }, context) =>
    planRefusal(complaint, plan, context) ?? [
      ...noLongerWaiting(complaint),
      happens('planSubmitted', { version: complaint.plans.length + 1, plan }),
    ],
  recallPlan: simply('planRecalled'),
  rejectPlan: simply('planRejected'),
  approvePlan: (complaint, { changes, remark }, context) => {
    const current = complaint.plans.at(-1);
    if (!current) return 'NOT_NOW';
    const refusal = changes && planRefusal(complaint, changes, context);
    if (refusal) return refusal;
    const plan = changes ?? current.plan;
    const words = { ...(changes && { plan: changes }), ...(remark && { remark }) };
    const second = needsTwo(complaint, plan.compensation) && !managerDecidesAlone(complaint, context);
    if (second && !current.countersignedBy) return [happens('planCountersigned', words)];
    return [
      happens('planApproved', { version: current.version + (changes ? 1 : 0), ...words }),
      ...tasksOf(complaint, plan, context),
    ];
  },
  reportProgress: (complaint, data, { now }) => {
    const { nextUpdateAt } = data;
    const measures = complaint.stage === 'implementing' ? (complaint.plans.at(-1)?.progress.length ?? 0) : 0;
    if (nextUpdateAt && (nextUpdateAt <= now || between(now, nextUpdateAt) > limits.longestSilence))
      return 'PLAN_TIMES';
    const doneMeasures = data.doneMeasures.filter((index) => index < measures);
    const checkpoints = measures > 0 ? (complaint.plans.at(-1)?.plan.checkpoints?.length ?? 0) : 0;
    const doneCheckpoints = data.doneCheckpoints?.filter((index) => index < checkpoints);
    return [
      happens('progressReported', { ...data, doneMeasures, ...(doneCheckpoints && { doneCheckpoints }) }),
    ];
  },
  revisePlan: simply('planRevised'),
  delegate: (complaint, data, context) =>
    data.dueAt && data.dueAt <= context.now
      ? 'PLAN_TIMES'
      : (delegable(complaint, data.staffId, context) ?? [happens('taskDelegated', data)]),
  finishTask: (complaint, data, { actor }) => {
    const task = complaint.tasks[data.task];
    if (!task || task.doneAt) return 'NOT_NOW';
    if (![task.staffId, complaint.handlerId].includes(actor.id)) return 'NOT_YOURS';
    return [happens('taskFinished', data)];
  },
  markResolved: (complaint, data) => {
    const waived = new Set(data.waived.map(({ measure }) => measure));
    const progress = complaint.plans.at(-1)?.progress ?? [];
    if (!progress.every((measure, index) => measure.doneAt || measure.waived || waived.has(index)))
      return 'MEASURES_OPEN';
    if (!withEvidence(data.photos, data.noPhotoReason)) return 'EVIDENCE_MISSING';
    const lot = revisitLot(complaint);
    return [...(lot ? [happens('revisitsDrawn', lot)] : []), happens('resolved', data)];
  },
};
