import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.3.1: one thing that was found out. */
export const addFinding = {
  label: actionText.addFinding,
  tone: 'plain',
  form: 'staff',
  done: '已记下',
} satisfies ActionUi;
