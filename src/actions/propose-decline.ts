import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T5: not taken up, if a second person agrees (B11). */
export const proposeDecline = {
  label: actionText.proposeDecline,
  tone: 'danger',
  form: 'staff',
  done: '已交主管审核',
} satisfies ActionUi;
