import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** C1.17: what the resident said is abusive; a second person says whether it is. */
export const markAbuse = {
  label: actionText.markAbuse,
  tone: 'plain',
  form: 'staff',
  done: '已标记，由主管核对',
} satisfies ActionUi;
