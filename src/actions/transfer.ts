import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T24: somebody else answers for it; the clocks run on (B4). */
export const transfer = {
  label: actionText.transfer,
  tone: 'plain',
  form: 'staff',
  done: '已转交，双方和住户都会收到通知',
} satisfies ActionUi;
