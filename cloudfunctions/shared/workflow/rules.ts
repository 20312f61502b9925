import type { AnyActionName } from '../../../types/actions';
import type { Stage } from '../../../types/complaint';
import * as abuse from './abuse';
import { itRings } from './alarm';
import { thereIsWhatToSay } from './attempts';
import { somethingIsMissing } from './completeness';
import { theOfferStands, whoIsOffered } from './offers';
import * as when from './policies';
import * as who from './relations';
import { toBeRevisited } from './revisit-lot';
import { anyStage, closed, inHand, open, unresolved } from './stages';
import { systemRules } from './system-rules';
import { visitRules } from './visit-rules';

/** One line of the procedure: what may be done, in which stages, by whom, and under which conditions. */
export interface Rule {
  clause: string;
  in: readonly Stage[];
  by: readonly who.Relation[];
  if?: readonly when.Policy[];
}

const early = ['submitted', 'assigned', 'investigating', 'planning'] as const;
const staff = [who.theHandler, who.ofTheDesk, who.aSupervisor, who.theManager] as const;
const resident = [who.theResident, who.theDeskForTheResident] as const;
const keepers = [who.ofTheDesk, who.aSupervisor, who.theManager] as const;

/** The written procedure as a table (B3): `refuse`, `decide` and `actionsFor` read nothing else. Everything not in it is refused. */
export const rules: Record<AnyActionName, Rule> = {
  accept: { clause: 'T2 §3.2.1 §3.2.2', in: ['submitted'], by: [who.whoReceives] },
  grab: { clause: '§3.2.2', in: ['submitted'], by: [whoIsOffered], if: [theOfferStands] },
  markSeen: { clause: 'T1', in: ['submitted'], by: [who.whoReceives], if: [itRings] },
  reclassify: { clause: '§3.2.1', in: unresolved, by: staff },
  correct: { clause: '§3.1.2', in: unresolved, by: staff },
  requestInfo: {
    clause: 'T3 §3.3.2',
    in: early,
    by: [who.theHandler, who.ofTheDesk, who.aSupervisor],
    if: [when.noQuestionOpen],
  },
  supply: {
    clause: 'T4 B8',
    in: [...unresolved, 'declined'],
    by: resident,
    if: [when.aQuestionIsOpen],
  },
  supplement: {
    clause: '§3.1.2 §3.3.2',
    in: [...open, 'merged'],
    by: [who.theResident, who.theHandler, who.ofTheDesk, who.aSupervisor],
  },
  nameStaff: { clause: '§2.2 B10', in: [...open, 'merged', 'archived'], by: [who.theResident, ...staff] },
  proposeDecline: {
    clause: 'T5 B11',
    in: early,
    by: [who.theHandler, who.ofTheDesk, who.aSupervisor, who.theManager],
    if: [when.noRequestPending],
  },
  appeal: {
    clause: 'T6',
    in: ['declined'],
    by: resident,
    if: [when.notAppealedYet, when.withinAppealDays],
  },
  merge: {
    clause: 'T7 B9',
    in: ['submitted', 'assigned', 'investigating'],
    by: [who.ofTheDesk, who.aSupervisor],
    if: [when.noRequestPending, when.leadsNobody],
  },
  unmerge: { clause: 'T8', in: ['merged'], by: [who.aSupervisor] },
  grant: {
    clause: 'B2 T5 T7 T24 T25 B8',
    in: open,
    by: [who.theApprover],
    if: [when.aRequestWaits, when.theRequestStillFits],
  },
  deny: { clause: 'B2', in: open, by: [who.theApprover], if: [when.aRequestWaits] },

  startInvestigation: {
    clause: 'T9 §3.3.1',
    in: ['assigned', 'investigating'],
    by: [who.theHandler],
    if: [when.notYetInvestigating],
  },
  addFinding: {
    clause: '§3.3.1',
    in: ['investigating', 'planning', 'planReview', 'implementing'],
    by: [who.theHandler],
    if: [when.investigationBegan],
  },
  completeInvestigation: {
    clause: 'T10 §3.3.1',
    in: ['investigating'],
    by: [who.theHandler],
    if: [when.investigationBegan],
  },
  note: { clause: '§3.3.2', in: anyStage, by: [...staff, who.aCollaborator] },
  ...visitRules,
  markAbuse: {
    clause: 'C1.17 B11',
    in: anyStage,
    by: [who.theHandler, who.ofTheDesk],
    if: [abuse.somethingCanBeMarked],
  },
  judgeAbuse: { clause: 'C1.17', in: anyStage, by: [abuse.whoJudgesMarks], if: [abuse.aMarkStands] },
  takeUrgentAction: { clause: '§3.4.1', in: inHand, by: [who.theHandler, who.aSupervisor] },
  submitPlan: { clause: 'T11 §3.4.1 §3.4.2', in: ['planning'], by: [who.theHandler] },
  recallPlan: { clause: 'T12', in: ['planReview'], by: [who.theHandler] },
  rejectPlan: {
    clause: 'T12 §3.5.1',
    in: ['planReview'],
    by: [who.aSupervisorNotTheAuthor, who.theManagerAsSecond],
  },
  approvePlan: {
    clause: 'T13 §3.5.1',
    in: ['planReview'],
    by: [who.aSupervisorNotTheAuthor, who.theManagerAsSecond],
    if: [when.urgentActionOnFile, when.theSecondIsAnother],
  },
  reportProgress: {
    clause: '§3.3.2 §3.5.2',
    in: [...inHand, 'reevaluating'],
    by: [who.theHandler, who.aSupervisor],
  },
  revisePlan: { clause: 'T14', in: ['implementing'], by: [who.theHandler] },
  delegate: { clause: '§3.2.2', in: inHand, by: [who.theHandler] },
  finishTask: {
    clause: '§3.2.2',
    in: [...inHand, 'reevaluating'],
    by: [who.aCollaborator, who.theHandler],
    if: [when.aTaskIsOpen],
  },
  markResolved: { clause: 'T15 §3.5.2', in: ['implementing'], by: [who.theHandler], if: [when.noTaskOpen] },

  rate: {
    clause: 'T16 T17 T8 §3.6.1 §3.6.2',
    in: ['resolved', 'merged', 'archived', 'reevaluating'],
    by: [who.theResident],
    if: [when.theAnswerOpenedIt, when.theResultIsTold, when.oneAnswerARound],
  },
  recordAnswer: {
    clause: 'T16 T17 §3.6.1',
    in: ['resolved', 'merged'],
    by: [who.theHandler, who.ofTheDesk, who.aSupervisor],
    if: [when.theResultIsTold, when.notAnsweredYet],
  },
  logContact: {
    clause: '§3.6.1 B8 C1.4',
    in: [...open, 'merged', 'archived', 'declined', 'disputed'],
    by: [who.theHandler, who.ofTheDesk, who.aSupervisor],
    if: [thereIsWhatToSay],
  },
  decideReevaluation: { clause: 'T19 §3.6.2', in: ['reevaluating'], by: [who.whoReevaluates] },
  closeDisputed: {
    clause: 'T27 §3.6.2',
    in: ['reevaluating'],
    by: [who.theManager],
    if: [when.finalAnswerIsDue],
  },
  reopen: {
    clause: 'T20 §3.7.1',
    in: ['archived'],
    by: [who.theResident, who.ofTheDesk, who.aSupervisor],
    if: [when.withinReopenDays],
  },
  revisit: {
    clause: 'T20 T21 §3.7.1',
    in: ['archived'],
    by: [who.whoRevisits, who.theResident],
    if: [when.notRevisitedYet, toBeRevisited, when.revisitIsOpen],
  },

  withdraw: { clause: 'T22', in: unresolved, by: resident },
  undoWithdraw: { clause: 'T23', in: ['withdrawn'], by: resident, if: [when.withinUndoHours] },
  askTransfer: {
    clause: 'T24',
    in: [...inHand, 'resolved'],
    by: [who.theHandler],
    if: [when.noRequestPending],
  },
  transfer: { clause: 'T24 §3.2.2', in: [...inHand, 'resolved'], by: [who.whoTransfers] },
  askExtension: {
    clause: 'T25 B8',
    in: ['investigating', 'planning', 'implementing'],
    by: [who.theHandler],
    if: [when.noRequestPending, when.investigationBegan, when.beforeItIsDue],
  },
  askHold: {
    clause: 'B8',
    in: inHand,
    by: [who.theHandler],
    if: [when.noRequestPending, when.notWaitingForTheResident],
  },
  resume: {
    clause: 'B8',
    in: unresolved,
    by: [who.theHandler, who.ofTheDesk, who.aSupervisor],
    if: [when.onHold],
  },
  proposeDispute: {
    clause: 'T27',
    in: ['reevaluating'],
    by: [who.theHandler, who.aSupervisor],
    if: [when.noRequestPending],
  },
  urge: {
    clause: 'T26',
    in: [...unresolved, 'reevaluating', 'merged'],
    by: [who.theResident],
    if: [when.noResultYet, when.quietFor24Hours],
  },
  preserve: { clause: '§4', in: closed, by: [who.theManager], if: [when.notPreserved] },
  release: { clause: '§4', in: closed, by: [who.theManager], if: [when.isPreserved] },
  explainMissing: { clause: '§4 T16', in: ['archived', 'disputed'], by: keepers, if: [somethingIsMissing] },
  unseal: { clause: 'B10', in: anyStage, by: [who.theManager], if: [when.stillSealed] },

  ...systemRules,
};
