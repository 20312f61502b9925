import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T26: the resident has heard nothing for a day. */
export const urge = {
  label: actionText.urge,
  tone: 'plain',
  form: 'resident',
  done: '已转告负责人',
  messages: ['progress'],
} satisfies ActionUi;
