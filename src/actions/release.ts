import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §4: the years of retention count again. */
export const release = {
  label: actionText.release,
  tone: 'danger',
  form: 'staff',
  ask: { title: '结束长期保留？', body: '保存期已满的档案，当晚就会清除个人信息，无法恢复。' },
  done: '已结束长期保留',
} satisfies ActionUi;
