import type { StaffForm } from '../../actions';
import type { ActionForm } from '../../actions/form/action-form';
import { answerVisit } from '../../actions/forms/answer-visit';
import { cancelVisit } from '../../actions/forms/cancel-visit';
import { moveVisit } from '../../actions/forms/move-visit';
import { nameStaff } from '../../actions/forms/name-staff';
import { accept } from './accept';
import { addFinding } from './add-finding';
import { approvePlan } from './approve-plan';
import { askExtension } from './ask-extension';
import { askHold } from './ask-hold';
import { askTransfer } from './ask-transfer';
import { closeDisputed } from './close-disputed';
import { completeInvestigation } from './complete-investigation';
import { correct } from './correct';
import { decideReevaluation } from './decide-reevaluation';
import { delegate } from './delegate';
import { deny } from './deny';
import { explainMissing } from './explain-missing';
import { finishTask } from './finish-task';
import { grant } from './grant';
import { judgeAbuse } from './judge-abuse';
import { logContact } from './log-contact';
import { markAbuse } from './mark-abuse';
import { markResolved } from './mark-resolved';
import { merge } from './merge';
import { note } from './note';
import { offerVisit } from './offer-visit';
import { preserve } from './preserve';
import { proposeDecline } from './propose-decline';
import { proposeDispute } from './propose-dispute';
import { recallPlan } from './recall-plan';
import { reclassify } from './reclassify';
import { recordAnswer } from './record-answer';
import { rejectPlan } from './reject-plan';
import { release } from './release';
import { reportProgress } from './report-progress';
import { requestInfo } from './request-info';
import { resume } from './resume';
import { revisePlan } from './revise-plan';
import { revisit } from './revisit';
import { startInvestigation } from './start-investigation';
import { submitPlan } from './submit-plan';
import { takeUrgentAction } from './take-urgent-action';
import { transfer } from './transfer';
import { unmerge } from './unmerge';
import { unseal } from './unseal';

/** The forms of the staff package, one per action; a staff action without its form does not compile. */
export const staffForms = {
  accept,
  reclassify,
  correct,
  requestInfo,
  nameStaff,
  proposeDecline,
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
  recordAnswer,
  logContact,
  decideReevaluation,
  closeDisputed,
  revisit,
  askTransfer,
  transfer,
  askExtension,
  askHold,
  resume,
  proposeDispute,
  unseal,
  preserve,
  release,
  explainMissing,
} satisfies { [N in StaffForm]: ActionForm<N> };
