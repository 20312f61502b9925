import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.3.1: nobody comes. */
export const cancelVisit = {
  label: actionText.cancelVisit,
  tone: 'plain',
  form: 'each',
  ask: { title: '取消这次上门？', body: '会把原因告诉对方；要来的话得重新约时间。' },
  done: '已取消，会通知对方',
} satisfies ActionUi;
