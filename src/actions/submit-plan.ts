import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T11: measures, times and follow-up (§3.4.2). */
export const submitPlan = {
  label: actionText.submitPlan,
  tone: 'primary',
  form: 'staff',
  done: '方案已交主管审批',
} satisfies ActionUi;
