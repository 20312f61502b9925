import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T23: the withdrawal is undone within 24 h. */
export const undoWithdraw = {
  label: actionText.undoWithdraw,
  tone: 'primary',
  form: 'none',
  ask: { title: '取消撤回？', body: '我们会接着处理这件投诉。' },
  done: '已恢复，接着处理',
  messages: ['progress', 'survey'],
} satisfies ActionUi;
