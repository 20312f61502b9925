import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** Towards T27: no agreement can be reached. */
export const proposeDispute = {
  label: actionText.proposeDispute,
  tone: 'danger',
  form: 'staff',
  done: '已交项目经理审核',
} satisfies ActionUi;
