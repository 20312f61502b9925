import type { ActionForm } from '../../actions/form/action-form';
import { candidatesOf, StaffField } from '../../actions/form/staff-field';
import { TextArea } from '../../components';

/** T24: another person answers for it; the clocks run on (B4). */
export const transfer: ActionForm<'transfer'> = {
  initial: () => ({ reason: '' }),
  readers: 'internal',
  lead: '时限不重新计算。第三次转交要由项目经理决定。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      <StaffField
        id="handler"
        label="转交给"
        candidates={candidatesOf(view, me).filter(({ id }) => id !== view.handler?.id)}
        value={value.handlerId}
        problem={problems.handlerId}
        onChange={(handlerId) => change({ handlerId })}
      />
      <TextArea
        id="reason"
        label="为什么转交"
        max={1000}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
