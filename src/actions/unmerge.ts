import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T8: a joined complaint goes on alone. */
export const unmerge = {
  label: actionText.unmerge,
  tone: 'plain',
  form: 'staff',
  done: '已取消并案',
} satisfies ActionUi;
