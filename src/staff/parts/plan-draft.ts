import type { Plan } from '../../../types/plan';
import type { ComplaintView, PlanView } from '../../../types/views';
import type { Draft } from '../../actions/form/draft';
import { evening } from './due-field';

const MINUTE = 60_000;

/** A plan as it stands, to be changed. */
export function planToEdit(shown: PlanView): Draft<Plan> {
  const { version, author, approvedAt, measures, checkpoints, ...rest } = shown;
  return {
    ...rest,
    // One that was ticked off is behind.
    checkpoints: checkpoints?.flatMap(({ at, what, doneAt }) => (doneAt ? [] : [{ at, what }])),
    measures: measures.map(({ what, dueAt, owner, ownerId }) => ({
      what,
      dueAt,
      ownerId,
      contractor: ownerId ? undefined : owner,
    })),
  };
}

/** Where a plan starts from: the version sent back, or an empty one with the usual follow-up, its first measure in the handler's own hands; an unfounded complaint gets one that explains (§3.4.1). */
export function firstPlan(view: ComplaintView, now: string): Draft<Plan> {
  const before = view.plan ?? view.previousPlans?.at(-1);
  if (before) return planToEdit(before);
  const verdict = [...view.timeline]
    .reverse()
    .find(({ event }) => event === 'investigationCompleted')?.validity;
  return {
    kind: verdict === 'unfounded' || verdict === 'outOfScope' ? 'explain' : 'remedy',
    measures: [{ what: '', ownerId: view.handler?.id, dueAt: evening(now, 1) }],
    startAt: now,
    endAt: evening(now, 3),
    progressEveryDays: 2,
    revisitMethod: view.sealed || view.anonymous ? 'inApp' : 'phone',
    residentMessage: '',
  };
}

/** Work cannot begin in the past: a start that has gone by while somebody was writing is now (§3.4.2). */
export function startingNow(plan: Draft<Plan>, now: string): Draft<Plan> {
  const soon = new Date(Date.parse(now) + MINUTE).toISOString();
  return { ...plan, startAt: plan.startAt && plan.startAt > soon ? plan.startAt : soon };
}
