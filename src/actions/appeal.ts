import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T6: once, within seven days. */
export const appeal = {
  label: actionText.appeal,
  tone: 'primary',
  form: 'resident',
  ask: { title: '只能申诉一次', body: '提交后由项目经理重新审核，请确认理由已经写全。' },
  done: '申诉已提交，由项目经理重新审核',
  messages: ['progress', 'survey'],
} satisfies ActionUi;
