import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T22: the resident takes the complaint back. */
export const withdraw = {
  label: actionText.withdraw,
  tone: 'danger',
  form: 'resident',
  ask: { title: '确定撤回吗？', body: '撤回后不再处理，24 小时内可以取消撤回。' },
  done: '已撤回，24 小时内可以取消',
} satisfies ActionUi;
