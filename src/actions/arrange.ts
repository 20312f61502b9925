import type { ActionName } from '../../types/actions';
import type { Stage } from '../../types/complaint';
import type { ComplaintView } from '../../types/views';
import { familyText } from '../text/action-families';

/** The next step of the procedure in each stage, the most important first; the server says which of them are open to this viewer. */
const steps = {
  submitted: ['grab', 'accept', 'markSeen', 'requestInfo', 'proposeDecline'],
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

/** What staff do beside the work itself, by what it is for, the usual first. */
const families = [
  [
    familyText.contact,
    [
      'logContact',
      'requestInfo',
      'offerVisit',
      'moveVisit',
      'cancelVisit',
      'answerVisit',
      'recordAnswer',
      'rate',
      'revisit',
    ],
  ],
  [
    familyText.support,
    [
      'delegate',
      'askExtension',
      'askHold',
      'askTransfer',
      'transfer',
      'merge',
      'unmerge',
      'proposeDecline',
      'proposeDispute',
      'urge',
    ],
  ],
  [
    familyText.record,
    [
      'note',
      'supplement',
      'correct',
      'reclassify',
      'markAbuse',
      'judgeAbuse',
      'explainMissing',
      'preserve',
      'release',
      'nameStaff',
      'unseal',
    ],
  ],
] as const satisfies readonly (readonly [string, readonly ActionName[]])[];

/** Actions that belong together, with what they are for. */
export interface Family {
  title: string;
  names: ActionName[];
}

/** Many actions of the staff in their families: the steps of the work first. */
export function inFamilies(actions: readonly ActionName[]): Family[] {
  const beside = families.map(([title, all]) => ({ title, names: all.filter((name) => has(actions, name)) }));
  const work = actions.filter((name) => !beside.some(({ names }) => has(names, name)));
  return [{ title: familyText.work, names: work }, ...beside].filter(({ names }) => names.length > 0);
}
