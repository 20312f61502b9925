import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** B10: the manager opens a sealed identity. */
export const unseal = {
  label: actionText.unseal,
  tone: 'danger',
  form: 'staff',
  ask: { title: '打开密封的身份？', body: '会留下记录，并告诉投诉人。' },
  done: '身份已打开，这一次已留下记录',
} satisfies ActionUi;
