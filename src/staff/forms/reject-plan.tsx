import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { Phrases } from '../parts/phrases';
import { PlanSummary } from '../parts/plan-summary';

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
      <Phrases
        phrases={['措施不够具体，请写清由谁在什么时候做什么', '完成时间太晚，请提前并说明理由']}
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
