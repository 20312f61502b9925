import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T15: the result, shown to the resident; contact within 48 h begins. */
export const markResolved = {
  label: actionText.markResolved,
  tone: 'primary',
  form: 'staff',
  ask: { title: '确认处理完成？', body: '提交后会请住户评价，并在 48 小时内联系住户。' },
  done: '处理完成，住户会收到评价邀请',
} satisfies ActionUi;
