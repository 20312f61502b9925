import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.6.1: an answer given by word of mouth, labelled as recorded by staff. */
export const recordAnswer = {
  label: actionText.recordAnswer,
  tone: 'plain',
  form: 'staff',
  done: '已代记，住户可以更正',
} satisfies ActionUi;
