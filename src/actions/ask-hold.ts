import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** B8 waitingExternal: parts, a contractor or an authority are awaited. */
export const askHold = {
  label: actionText.askHold,
  tone: 'plain',
  form: 'staff',
  done: '已交主管审核',
} satisfies ActionUi;
