import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { PlanSummary } from '../parts/plan-summary';
import { Replies } from '../parts/replies';

/** T12: back to the handler, with what has to be different. */
export const rejectPlan: ActionForm<'rejectPlan'> = {
  initial: () => ({ reason: '' }),
  readers: 'internal',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <PlanSummary view={view} now={now} />
      <TextArea
        id="reason"
        label="退回的原因"
        hint="至少 10 个字，写清要改什么"
        max={500}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
      <Replies
        view={view}
        action="rejectPlan"
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
