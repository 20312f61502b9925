import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T3: questions to the resident; the complaint waits for the answer (B8). */
export const requestInfo = {
  label: actionText.requestInfo,
  tone: 'plain',
  form: 'staff',
  done: '问题已发给住户',
} satisfies ActionUi;
