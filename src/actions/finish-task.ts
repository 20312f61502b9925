import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.2.2: a collaborator reports the task done. */
export const finishTask = {
  label: actionText.finishTask,
  tone: 'primary',
  form: 'staff',
  done: '协办结果已交回',
} satisfies ActionUi;
