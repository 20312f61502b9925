import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { DueField } from '../parts/due-field';

/** B8 waitingExternal: at most 15 days, and the resident still hears regularly. */
export const askHold: ActionForm<'askHold'> = {
  initial: () => ({ reason: '' }),
  readers: 'internal',
  lead: '最多 15 天，要主管同意。等待期间照样定期更新进展。',
  Fields: ({ now, value, change, problems }) => (
    <>
      <DueField
        id="until"
        label="等到什么时候"
        now={now}
        days={[3, 7, 14]}
        value={value.until}
        problem={problems.until}
        onChange={(until) => change({ until })}
      />
      <TextArea
        id="reason"
        label="原因"
        placeholder="例如：等电梯厂家派人检测，已约下周二"
        hint="至少 10 个字"
        max={500}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
