import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T19: how a complaint goes on after a dissatisfied answer (§3.6.2). */
export const decideReevaluation = {
  label: actionText.decideReevaluation,
  tone: 'primary',
  form: 'staff',
  done: '已决定，住户会收到说明',
} satisfies ActionUi;
