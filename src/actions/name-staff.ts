import { actionText, ownActionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** B10: a conflict of interest that came to light later. */
export const nameStaff = {
  label: actionText.nameStaff,
  tone: 'plain',
  form: 'each',
  done: '已登记，这位同事看不到这件投诉了',
  own: { label: ownActionText.nameStaff, done: '已记下，这位工作人员看不到这件投诉了' },
} satisfies ActionUi;
