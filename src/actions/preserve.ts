import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §4: the file stays as it is although its years are over. */
export const preserve = {
  label: actionText.preserve,
  tone: 'plain',
  form: 'staff',
  done: '已改为长期保留，到期不会清除',
} satisfies ActionUi;
