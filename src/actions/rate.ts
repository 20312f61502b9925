import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T16, T17: the resident says how it is (§3.6.1). */
export const rate = {
  label: actionText.rate,
  tone: 'primary',
  form: 'survey',
  done: '谢谢您的评价',
  messages: ['survey'],
} satisfies ActionUi;
