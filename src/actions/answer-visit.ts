import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.3.1: one of the times, or none of them. */
export const answerVisit = {
  label: actionText.answerVisit,
  tone: 'primary',
  form: 'each',
  done: '已答复',
  messages: ['progress'],
} satisfies ActionUi;
