import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.3.1: when somebody may come, to be chosen from. */
export const offerVisit = {
  label: actionText.offerVisit,
  tone: 'plain',
  form: 'staff',
  done: '已发给住户选时间',
} satisfies ActionUi;
