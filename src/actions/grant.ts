import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** The second person agrees to a request (B2, §2.2). */
export const grant = {
  label: actionText.grant,
  tone: 'primary',
  form: 'staff',
  done: '已同意，申请人会收到通知',
} satisfies ActionUi;
