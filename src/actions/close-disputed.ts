import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T27: a final written answer with the external ways. */
export const closeDisputed = {
  label: actionText.closeDisputed,
  tone: 'danger',
  form: 'staff',
  ask: { title: '以最终答复结束？', body: '结束后不能再处理，统计上记为未解决。' },
  done: '最终答复已发给住户',
} satisfies ActionUi;
