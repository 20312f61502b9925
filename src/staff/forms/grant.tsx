import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { RequestCard } from '../parts/request-card';
import { candidatesOf, StaffField } from '../parts/staff-field';

/** The second person agrees (§2.2); a transfer needs to know to whom. */
export const grant: ActionForm<'grant'> = {
  initial: (view) => ({
    handlerId:
      view.request?.kind === 'transfer'
        ? view.form.candidates?.find(({ suggested }) => suggested)?.id
        : undefined,
  }),
  readers: 'internal',
  Fields: ({ view, me, now, value, change, problems }) => (
    <>
      <RequestCard request={view.request} now={now} />
      {view.request?.kind === 'transfer' && (
        <StaffField
          id="handler"
          label="转交给"
          candidates={candidatesOf(view, me)}
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
