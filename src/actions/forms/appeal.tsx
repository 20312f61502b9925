import { TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';

/** T6: why the person does not agree; a second look by the manager. */
export const appeal: ActionForm<'appeal'> = {
  initial: () => ({ reason: '' }),
  readers: 'public',
  lead: '由项目经理重新审核，只能申诉一次，请把理由写全（至少 10 个字）。',
  Fields: ({ value, change, problems }) => (
    <TextArea
      id="reason"
      label="为什么不认同"
      placeholder="例如：这块地面是小区公共部分，应由物业维修"
      max={500}
      value={value.reason}
      problem={problems.reason}
      onChange={(reason) => change({ reason })}
    />
  ),
};
