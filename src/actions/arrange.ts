import type { ActionName } from '../../types/actions';
import type { Stage } from '../../types/complaint';
import type { ComplaintView } from '../../types/views';

/** The next step of the procedure in each stage, the most important first; the server says which of them are open to this viewer. */
const steps = {
  submitted: ['accept', 'markSeen', 'requestInfo', 'proposeDecline'],
  assigned: ['startInvestigation', 'askTransfer'],
  investigating: ['completeInvestigation', 'addFinding', 'requestInfo'],
  planning: ['submitPlan', 'takeUrgentAction'],
  planReview: ['approvePlan', 'rejectPlan', 'recallPlan'],
  implementing: ['reportProgress', 'markResolved'],
  resolved: ['rate', 'logContact', 'recordAnswer'],
  reevaluating: ['decideReevaluation', 'closeDisputed'],
  archived: ['revisit', 'rate', 'reopen'],
  declined: ['appeal'],
  withdrawn: ['undoWithdraw'],
  merged: ['unmerge', 'logContact', 'rate'],
  disputed: [],
} as const satisfies Record<Stage, readonly ActionName[]>;

/** What comes before any step: a question or a request that waits for this viewer. */
const answers = ['answerVisit', 'supply', 'grant', 'deny', 'resume'] as const satisfies readonly ActionName[];

/** What people do rarely and not by accident: always at the end. */
const last = ['withdraw', 'closeDisputed', 'unseal', 'nameStaff'] as const satisfies readonly ActionName[];

const has = (list: readonly ActionName[], name: ActionName) => list.includes(name);

/** The action bar: at most two next steps, and the rest under 更多. */
export function arrange(view: Pick<ComplaintView, 'stage' | 'actions'>): {
  next: ActionName[];
  more: ActionName[];
} {
  const { stage, actions: allowed } = view;
  const wanted: ActionName[] = [...answers, ...steps[stage], 'finishTask', 'supplement'];
  const next = wanted.filter((name) => has(allowed, name) && !has(last, name)).slice(0, 2);
  const rest = allowed.filter((name) => !has(next, name));
  return {
    next,
    more: [...rest.filter((name) => !has(last, name)), ...rest.filter((name) => has(last, name))],
  };
}
