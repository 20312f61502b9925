import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.4.1: what was done at once, before any plan. */
export const takeUrgentAction = {
  label: actionText.takeUrgentAction,
  tone: 'plain',
  form: 'staff',
  done: '紧急处置已登记',
} satisfies ActionUi;
