import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T14: the plan has to change during the work. */
export const revisePlan = {
  label: actionText.revisePlan,
  tone: 'plain',
  form: 'staff',
  done: '请修改方案后重新提交',
} satisfies ActionUi;
