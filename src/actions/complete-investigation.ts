import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T10: facts, cause, validity and responsibility. */
export const completeInvestigation = {
  label: actionText.completeInvestigation,
  tone: 'primary',
  form: 'staff',
  done: '调查完成，接着写方案',
} satisfies ActionUi;
