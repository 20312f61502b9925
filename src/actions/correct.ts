import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.1.2: the place was wrong. */
export const correct = {
  label: actionText.correct,
  tone: 'plain',
  form: 'staff',
  done: '位置已更正',
} satisfies ActionUi;
