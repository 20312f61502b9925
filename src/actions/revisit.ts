import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T20, T21: the revisit within one month (§3.7.1). */
export const revisit = {
  label: actionText.revisit,
  tone: 'primary',
  form: 'staff',
  done: '回访结果已登记',
} satisfies ActionUi;
