import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T1: an urgent complaint rings no longer. */
export const markSeen = {
  label: actionText.markSeen,
  tone: 'plain',
  form: 'none',
  done: '已记下您看到了',
} satisfies ActionUi;
