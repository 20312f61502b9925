import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** C1.17: a supervisor confirms a mark or lifts it. */
export const judgeAbuse = {
  label: actionText.judgeAbuse,
  tone: 'plain',
  form: 'staff',
  done: '已记下',
} satisfies ActionUi;
