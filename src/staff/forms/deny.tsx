import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { RequestCard } from '../parts/request-card';

/** The second person does not agree and says why (§2.2). */
export const deny: ActionForm<'deny'> = {
  initial: () => ({ reason: '' }),
  readers: 'internal',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <RequestCard request={view.request} now={now} />
      <TextArea
        id="reason"
        label="不同意的原因"
        hint="至少 10 个字，让申请人知道怎么办"
        max={500}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
