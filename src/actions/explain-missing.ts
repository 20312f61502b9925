import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §4: why a piece of the archive is not there. */
export const explainMissing = {
  label: actionText.explainMissing,
  tone: 'plain',
  form: 'staff',
  done: '已记入档案',
} satisfies ActionUi;
