import type { AnyActionName } from '../../types/actions';
import { Stage } from '../../types/complaint';

/** From a stage by an action to a stage, as PROCEDURE.md's B3 has it; written by hand and knowing nothing of the rules. */
export const transitions: Partial<Record<AnyActionName, Partial<Record<Stage, readonly Stage[]>>>> = {
  accept: { submitted: ['assigned'] }, // T2
  assign: { submitted: ['submitted', 'assigned'] }, // §3.2.2, by the system; to nobody where nobody is there
  offer: { submitted: ['submitted', 'assigned'] }, // §3.2.2; where nobody may wait, assigned at once
  grab: { submitted: ['assigned'] }, // §3.2.2
  grant: {
    submitted: ['submitted', 'declined', 'merged'], // T5, T7
    assigned: ['assigned', 'declined', 'merged'],
    investigating: ['investigating', 'declined', 'merged'],
    planning: ['planning', 'declined'],
  },
  appeal: { declined: ['submitted'] }, // T6
  supply: { declined: ['submitted'] }, // B8: a reply within 30 days
  merge: {
    submitted: ['submitted', 'merged'], // T7
    assigned: ['assigned', 'merged'],
    investigating: ['investigating', 'merged'],
  },
  unmerge: { merged: ['assigned', 'submitted'] }, // T8; to reception where nobody had it
  startInvestigation: { assigned: ['investigating'] }, // T9
  completeInvestigation: { investigating: ['planning'] }, // T10
  submitPlan: { planning: ['planReview'] }, // T11
  recallPlan: { planReview: ['planning'] }, // T12
  rejectPlan: { planReview: ['planning'] }, // T12
  approvePlan: { planReview: ['planReview', 'implementing'] }, // T13; a countersignature stays
  revisePlan: { implementing: ['planning'] }, // T14
  markResolved: { implementing: ['resolved'] }, // T15
  rate: {
    resolved: ['archived', 'reevaluating', 'resolved'], // T16, T17; "go on?" stays
    merged: ['archived', 'reevaluating', 'merged'], // T16, T8
    archived: ['archived', 'reevaluating'], // §3.6.1: a changed answer
    reevaluating: ['reevaluating', 'archived'],
  },
  recordAnswer: {
    resolved: ['archived', 'reevaluating', 'resolved'], // T16, T17
    merged: ['archived', 'reevaluating', 'merged'],
  },
  decideReevaluation: { reevaluating: ['investigating', 'planning'] }, // T19
  closeDisputed: { reevaluating: ['disputed'] }, // T27
  reopen: { archived: ['reevaluating'] }, // T20
  revisit: { archived: ['archived', 'reevaluating'] }, // T21, T20
  withdraw: {
    submitted: ['withdrawn'], // T22
    assigned: ['withdrawn'],
    investigating: ['withdrawn'],
    planning: ['withdrawn'],
    planReview: ['withdrawn'],
    implementing: ['withdrawn'],
  },
  undoWithdraw: {
    withdrawn: ['submitted', 'assigned', 'investigating', 'planning', 'planReview', 'implementing'], // T23
  },
  followMain: { merged: ['merged', 'assigned', 'submitted', 'declined'] }, // B9, T22
  lapse: {
    submitted: ['submitted', 'assigned'],
    resolved: ['resolved', 'archived'],
    merged: ['merged', 'archived'],
  }, // §3.2.2: nobody has taken it; T18
};

/** In which stages B3 allows what does not move the complaint; everything else is refused. */
export const staying: Partial<Record<AnyActionName, readonly Stage[]>> = {
  markSeen: ['submitted'], // T1
  requestInfo: ['submitted', 'assigned', 'investigating', 'planning'], // T3
  proposeDecline: ['submitted', 'assigned', 'investigating', 'planning'], // T5
  askExtension: ['investigating', 'planning', 'implementing'], // T25
  startInvestigation: ['assigned', 'investigating'], // T9, again in a new round
  proposeDispute: ['reevaluating'],
  urge: [
    'submitted',
    'assigned',
    'investigating',
    'planning',
    'planReview',
    'implementing',
    'reevaluating',
    'merged',
  ], // T26
  addFinding: ['investigating', 'planning', 'planReview', 'implementing'],
  offerVisit: ['investigating', 'implementing'], // §3.3.1
  answerVisit: ['investigating', 'planning', 'planReview', 'implementing'],
  moveVisit: ['investigating', 'planning', 'planReview', 'implementing'],
  cancelVisit: ['investigating', 'planning', 'planReview', 'implementing'],
  delegate: ['assigned', 'investigating', 'planning', 'planReview', 'implementing'],
  preserve: ['archived', 'declined', 'withdrawn', 'disputed'], // §4
  release: ['archived', 'declined', 'withdrawn', 'disputed'],
  explainMissing: ['archived', 'disputed'], // §4
  anonymise: ['archived', 'declined', 'withdrawn', 'disputed'], // T28
};

/** Where an action may lead from a stage: elsewhere only as the table says. */
export const mayLead = (name: AnyActionName, from: Stage, to: Stage): boolean => {
  const row = transitions[name]?.[from];
  const stays = staying[name];
  if (row) return row.includes(to);
  if (stays) return stays.includes(from) && from === to;
  return from === to && Stage.options.includes(to);
};

/** Whether an action has a row of its own, and which stages it names. */
export const stagesOf = (name: AnyActionName): readonly string[] | undefined => {
  const row = transitions[name];
  if (staying[name]) return staying[name];
  return row && !['grant', 'supply', 'lapse', 'followMain'].includes(name) ? Object.keys(row) : undefined;
};
