import type { ActionName } from '../../types/actions';
import type { ComplaintView } from '../../types/views';
import { accept } from './accept';
import type { ActionUi } from './action-ui';
import { addFinding } from './add-finding';
import { answerVisit } from './answer-visit';
import { appeal } from './appeal';
import { approvePlan } from './approve-plan';
import { askExtension } from './ask-extension';
import { askHold } from './ask-hold';
import { askTransfer } from './ask-transfer';
import { cancelVisit } from './cancel-visit';
import { closeDisputed } from './close-disputed';
import { completeInvestigation } from './complete-investigation';
import { correct } from './correct';
import { decideReevaluation } from './decide-reevaluation';
import { delegate } from './delegate';
import { deny } from './deny';
import { explainMissing } from './explain-missing';
import { finishTask } from './finish-task';
import { grab } from './grab';
import { grant } from './grant';
import { judgeAbuse } from './judge-abuse';
import { logContact } from './log-contact';
import { markAbuse } from './mark-abuse';
import { markResolved } from './mark-resolved';
import { markSeen } from './mark-seen';
import { merge } from './merge';
import { moveVisit } from './move-visit';
import { nameStaff } from './name-staff';
import { note } from './note';
import { offerVisit } from './offer-visit';
import { preserve } from './preserve';
import { proposeDecline } from './propose-decline';
import { proposeDispute } from './propose-dispute';
import { rate } from './rate';
import { recallPlan } from './recall-plan';
import { reclassify } from './reclassify';
import { recordAnswer } from './record-answer';
import { rejectPlan } from './reject-plan';
import { release } from './release';
import { reopen } from './reopen';
import { reportProgress } from './report-progress';
import { requestInfo } from './request-info';
import { resume } from './resume';
import { revisePlan } from './revise-plan';
import { revisit } from './revisit';
import { startInvestigation } from './start-investigation';
import { submitPlan } from './submit-plan';
import { supplement } from './supplement';
import { supply } from './supply';
import { takeUrgentAction } from './take-urgent-action';
import { transfer } from './transfer';
import { undoWithdraw } from './undo-withdraw';
import { unmerge } from './unmerge';
import { unseal } from './unseal';
import { urge } from './urge';
import { withdraw } from './withdraw';

/** How every action of B3 looks and asks; a new action without its entry does not compile. */
export const actionUi = {
  accept,
  grab,
  markSeen,
  reclassify,
  correct,
  requestInfo,
  supply,
  supplement,
  nameStaff,
  proposeDecline,
  appeal,
  merge,
  unmerge,
  grant,
  deny,
  startInvestigation,
  addFinding,
  completeInvestigation,
  note,
  offerVisit,
  answerVisit,
  moveVisit,
  cancelVisit,
  markAbuse,
  judgeAbuse,
  takeUrgentAction,
  submitPlan,
  recallPlan,
  rejectPlan,
  approvePlan,
  reportProgress,
  revisePlan,
  delegate,
  finishTask,
  markResolved,
  rate,
  recordAnswer,
  logContact,
  decideReevaluation,
  closeDisputed,
  reopen,
  revisit,
  withdraw,
  undoWithdraw,
  askTransfer,
  transfer,
  askExtension,
  askHold,
  resume,
  proposeDispute,
  urge,
  unseal,
  preserve,
  release,
  explainMissing,
} satisfies Record<ActionName, ActionUi>;

/** The actions whose form is of one kind. */
type WithForm<K extends ActionUi['form']> = {
  [N in ActionName]: (typeof actionUi)[N]['form'] extends K ? N : never;
}[ActionName];

/** What is filled in in the residents' package. */
export type ResidentForm = WithForm<'resident' | 'each'>;
/** What is filled in in the package of the staff. */
export type StaffForm = WithForm<'staff' | 'each'>;

/** The look of one action, whichever it is, in the words for whoever does it. */
export const uiOf = (name: ActionName, relation?: ComplaintView['relation']): ActionUi => {
  const ui: ActionUi = actionUi[name];
  return relation === 'own' ? { ...ui, ...ui.own } : ui;
};

export type { ActionUi } from './action-ui';
