import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T20 又出现了: the problem has come back. */
export const reopen = {
  label: actionText.reopen,
  tone: 'primary',
  form: 'resident',
  done: '已重新打开，主管会研究怎么处理',
  messages: ['progress', 'survey'],
} satisfies ActionUi;
