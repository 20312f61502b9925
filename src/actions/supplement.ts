import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.1.2 补充说明: more words or pictures; what was written first stays as it is. */
export const supplement = {
  label: actionText.supplement,
  tone: 'plain',
  form: 'resident',
  done: '补充说明已送到',
} satisfies ActionUi;
