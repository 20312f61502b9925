import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T24: the handler asks that somebody else takes it. */
export const askTransfer = {
  label: actionText.askTransfer,
  tone: 'plain',
  form: 'staff',
  done: '已交主管审核',
} satisfies ActionUi;
