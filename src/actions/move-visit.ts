import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.3.1: other times instead. */
export const moveVisit = {
  label: actionText.moveVisit,
  tone: 'plain',
  form: 'each',
  done: '已发给对方选时间',
} satisfies ActionUi;
