import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T4: the resident answers the open questions. */
export const supply = {
  label: actionText.supply,
  tone: 'primary',
  form: 'resident',
  done: '谢谢，负责人会接着处理',
  messages: ['progress', 'survey'],
} satisfies ActionUi;
