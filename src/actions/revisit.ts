import { actionText, ownActionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T20, T21: the revisit within one month (§3.7.1). */
export const revisit = {
  label: actionText.revisit,
  tone: 'primary',
  form: 'each',
  done: '回访结果已登记',
  own: { label: ownActionText.revisit, done: '已收到，谢谢您告诉我们' },
} satisfies ActionUi;
