import type { ComplaintView } from '../../../types/views';
import type { ActionForm } from '../../actions/form/action-form';
import { candidatesOf, StaffField } from '../../actions/form/staff-field';
import { TextArea } from '../../components';
import { RequestCard } from '../parts/request-card';

const others = (view: ComplaintView) =>
  candidatesOf(view, undefined).filter(({ id }) => id !== view.handler?.id);

/** The second person agrees (§2.2); a transfer needs to know to whom. */
export const grant: ActionForm<'grant'> = {
  initial: (view) => ({
    handlerId: view.request?.kind === 'transfer' ? others(view)[0]?.id : undefined,
  }),
  readers: 'internal',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <RequestCard request={view.request} now={now} />
      {view.request?.kind === 'transfer' && (
        <StaffField
          id="handler"
          label="转交给"
          candidates={others(view)}
          value={value.handlerId}
          problem={problems.handlerId}
          onChange={(handlerId) => change({ handlerId })}
        />
      )}
      <TextArea
        id="remark"
        label="意见"
        optional
        max={1000}
        value={value.remark}
        problem={problems.remark}
        onChange={(remark) => change({ remark })}
      />
    </>
  ),
};
