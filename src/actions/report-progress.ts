import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** §3.5.2: news for the resident, and when the next will come. */
export const reportProgress = {
  label: actionText.reportProgress,
  tone: 'primary',
  form: 'staff',
  done: '进展已更新，住户会看到',
} satisfies ActionUi;
