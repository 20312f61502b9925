import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T7: two complaints about the same thing are handled as one (B9). */
export const merge = {
  label: actionText.merge,
  tone: 'plain',
  form: 'staff',
  ask: { title: '并到所选的投诉？', body: '两件保留各自的编号，进展会同步告诉这位住户。' },
  done: '已并案',
} satisfies ActionUi;
