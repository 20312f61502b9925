import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.2.2: the first of those to whom it is offered. */
export const grab = {
  label: actionText.grab,
  tone: 'primary',
  form: 'none',
  done: '归您负责了',
} satisfies ActionUi;
