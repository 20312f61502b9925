import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T12: the author takes the plan back. */
export const recallPlan = {
  label: actionText.recallPlan,
  tone: 'plain',
  form: 'staff',
  done: '方案已撤回，可以修改',
} satisfies ActionUi;
