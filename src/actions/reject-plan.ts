import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T12: the supervisor sends the plan back with a reason. */
export const rejectPlan = {
  label: actionText.rejectPlan,
  tone: 'plain',
  form: 'staff',
  done: '方案已退回，负责人会看到原因',
} satisfies ActionUi;
