import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.2.1: a complaint turns out to be of another kind. */
export const reclassify = {
  label: actionText.reclassify,
  tone: 'plain',
  form: 'staff',
  done: '分类已更改',
} satisfies ActionUi;
