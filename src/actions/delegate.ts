import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.2.2 协办: a task for a colleague. */
export const delegate = {
  label: actionText.delegate,
  tone: 'plain',
  form: 'staff',
  done: '已通知协办的同事',
} satisfies ActionUi;
