import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.6.1: an attempt to reach the resident within 48 h. */
export const logContact = {
  label: actionText.logContact,
  tone: 'primary',
  form: 'staff',
  done: '联系结果已登记',
} satisfies ActionUi;
