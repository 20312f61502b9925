import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** The second person does not agree to a request (B2). */
export const deny = {
  label: actionText.deny,
  tone: 'plain',
  form: 'staff',
  done: '已退回，申请人会看到原因',
} satisfies ActionUi;
