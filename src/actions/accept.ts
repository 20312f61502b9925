import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T2: the desk takes the complaint up and names who answers for it (§3.2.2). */
export const accept = {
  label: actionText.accept,
  tone: 'primary',
  form: 'staff',
  done: '已受理，负责人会收到通知',
} satisfies ActionUi;
