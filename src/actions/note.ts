import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.3.2: a note that no resident reads. */
export const note = {
  label: actionText.note,
  tone: 'plain',
  form: 'staff',
  done: '已记下，仅内部可见',
} satisfies ActionUi;
