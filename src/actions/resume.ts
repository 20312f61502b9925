import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** B8: the wait ends early. */
export const resume = {
  label: actionText.resume,
  tone: 'primary',
  form: 'staff',
  done: '已恢复处理',
} satisfies ActionUi;
