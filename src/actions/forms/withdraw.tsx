import { TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';

/** T22: the reason helps, but nobody has to give one. */
export const withdraw: ActionForm<'withdraw'> = {
  initial: () => ({ reason: '' }),
  readers: 'public',
  lead: '撤回后我们不再处理。24 小时内可以取消撤回。',
  Fields: ({ value, change, problems }) => (
    <TextArea
      id="reason"
      label="撤回的原因"
      placeholder="例如：已经自己解决了"
      optional
      max={1000}
      value={value.reason}
      problem={problems.reason}
      onChange={(reason) => change({ reason })}
    />
  ),
};
