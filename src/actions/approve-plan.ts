import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T13: the supervisor approves, and work begins (§3.5.1). */
export const approvePlan = {
  label: actionText.approvePlan,
  tone: 'primary',
  form: 'staff',
  ask: { title: '批准这份方案？', body: '批准后马上开始处理，住户会看到方案。' },
  done: '已批准，马上开始处理',
} satisfies ActionUi;
