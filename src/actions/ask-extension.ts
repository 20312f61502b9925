import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T25: the handler asks for more time before it is due. */
export const askExtension = {
  label: actionText.askExtension,
  tone: 'plain',
  form: 'staff',
  done: '已交主管审核',
} satisfies ActionUi;
