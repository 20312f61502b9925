import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** B10: a conflict of interest that came to light later. */
export const nameStaff = {
  label: actionText.nameStaff,
  tone: 'plain',
  form: 'staff',
  done: '已登记，这位同事看不到这件投诉了',
} satisfies ActionUi;
