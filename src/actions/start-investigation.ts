import { actionText } from '../text/actions';
import type { ActionUi } from './action-ui';

/** T9: the first step of the investigation, within 24 h (§3.3.1). */
export const startInvestigation = {
  label: actionText.startInvestigation,
  tone: 'primary',
  form: 'staff',
  done: '已开始调查，住户会看到',
} satisfies ActionUi;
