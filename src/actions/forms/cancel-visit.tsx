import { TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';

/** §3.3.1: nobody comes, and why. */
export const cancelVisit: ActionForm<'cancelVisit'> = {
  initial: () => ({ reason: '' }),
  readers: 'public',
  lead: '原因会告诉对方。',
  Fields: ({ value, change, problems }) => (
    <TextArea
      id="reason"
      label="为什么取消"
      placeholder="例如：问题已经在楼下阀门处解决，不用进户"
      max={200}
      value={value.reason}
      problem={problems.reason}
      onChange={(reason) => change({ reason })}
    />
  ),
};
