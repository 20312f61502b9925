import type { ActionForm } from '../../actions/form/action-form';
import { TextField } from '../../components';
import { KindFields } from '../parts/kind-fields';
import { candidatesOf, StaffField } from '../parts/staff-field';

/** T2: kind, gravity and the one person who answers for it; the suggestion is already chosen. */
export const accept: ActionForm<'accept'> = {
  initial: (view) => ({
    category: view.category,
    severity: view.danger ? 'urgent' : view.severity,
    handlerId: view.form.candidates?.find(({ suggested }) => suggested)?.id,
  }),
  readers: 'public',
  lead: '住户会看到类别和负责人。24 小时从提交时算起。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      <StaffField
        id="handler"
        label="负责人"
        candidates={candidatesOf(view, me)}
        value={value.handlerId}
        problem={problems.handlerId}
        onChange={(handlerId) => change({ handlerId })}
      />
      <KindFields value={value} problems={problems} onChange={change} />
      {value.severity !== view.severity && (
        <TextField
          id="severity-reason"
          label="为什么改程度（仅内部）"
          optional
          value={value.severityReason}
          problem={problems.severityReason}
          onChange={(severityReason) => change({ severityReason })}
        />
      )}
    </>
  ),
};
