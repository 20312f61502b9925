import type { AnyActionName } from '../../types/actions';
import { people } from '../support/complaints';
import { begin, type State } from './world';

/** A part of the procedure that is explored to its end; every other action is tried in each of its states too, but not followed. */
export interface Theme {
  title: string;
  first: State;
  follow: ReadonlySet<AnyActionName>;
  toTheEnd: boolean; // time goes on after the complaint is closed
}

const line = [
  'accept',
  'startInvestigation',
  'completeInvestigation',
  'submitPlan',
  'approvePlan',
  'markResolved',
  'rate',
  'decideReevaluation',
  'revisit',
] as const satisfies readonly AnyActionName[];

const theme = (title: string, first: State, ...follow: AnyActionName[]): Theme => ({
  title,
  first,
  follow: new Set(follow),
  toTheEnd: follow.includes('anonymise'),
});

const lin = begin({}, people.lin);
const onThePhone = { channel: 'phone', residentId: undefined, receiptMethod: 'toldByPhone' } as const;

export const themes: readonly Theme[] = [
  theme(
    'the plan goes back and forth',
    lin,
    ...line,
    'recallPlan',
    'rejectPlan',
    'revisePlan',
    'takeUrgentAction',
    'addFinding',
  ),
  theme(
    'answers, archive and revisit',
    lin,
    ...line,
    'recordAnswer',
    'logContact',
    'lapse',
    'reopen',
    'explainMissing',
    'anonymise',
  ),
  theme('no agreement is reached', lin, ...line, 'proposeDispute', 'grant', 'deny', 'closeDisputed'),
  theme(
    'it is not taken up',
    lin,
    'accept',
    'startInvestigation',
    'completeInvestigation',
    'proposeDecline',
    'grant',
    'deny',
    'appeal',
    'supply',
    'preserve',
    'release',
    'anonymise',
  ),
  theme(
    'the resident is asked',
    lin,
    'accept',
    'startInvestigation',
    'completeInvestigation',
    'requestInfo',
    'confirmDelivery',
    'supply',
    'logContact',
    'resume',
    'lapse',
    'withdraw',
    'undoWithdraw',
  ),
  theme(
    'it changes hands',
    lin,
    ...line,
    'askTransfer',
    'transfer',
    'grant',
    'deny',
    'withdraw',
    'undoWithdraw',
  ),
  theme('it takes longer', lin, ...line, 'askExtension', 'askHold', 'resume', 'grant', 'deny'),
  theme('time runs out', lin, ...line, 'lapse', 'urge'),
  theme('others lend a hand', lin, ...line, 'delegate', 'finishTask', 'reportProgress'),
  theme(
    'it joins another',
    lin,
    'accept',
    'startInvestigation',
    'merge',
    'grant',
    'unmerge',
    'followMain',
    'rate',
    'logContact',
    'lapse',
    'decideReevaluation',
    'withdraw',
  ),
  theme('others join it', lin, ...line, 'addFollower', 'dropFollower', 'withdraw', 'undoWithdraw'),
  theme('staff turn out to be partial', lin, ...line, 'nameStaff', 'transfer'),
  theme(
    'staff are named from the start',
    begin({ namedStaff: [people.handler.id, people.supervisor.id] }, people.lin),
    ...line,
    'proposeDecline',
    'grant',
  ),
  theme(
    'it is grave',
    begin({ category: 'safety', danger: true }, people.lin),
    ...line,
    'markSeen',
    'takeUrgentAction',
    'rejectPlan',
  ),
  theme(
    'somebody telephones',
    begin(onThePhone, people.agent),
    ...line,
    'recordAnswer',
    'logContact',
    'proposeDecline',
    'grant',
    'appeal',
    'withdraw',
    'undoWithdraw',
    'offerVisit',
    'moveVisit',
    'claim',
    'closeAccount',
  ),
  theme('somebody comes to the door', lin, ...line, 'offerVisit', 'answerVisit', 'moveVisit', 'cancelVisit'),
  theme('somebody is insulted', lin, 'accept', 'startInvestigation', 'markAbuse', 'judgeAbuse', 'withdraw'),
  theme(
    'the identity is sealed',
    begin({ sealed: true }, people.lin),
    ...line,
    'unseal',
    'withdraw',
    'undoWithdraw',
  ),
];
