import type { ActionForm } from '../../actions/form/action-form';
import type { Problems } from '../../actions/form/examine';
import { candidatesOf, StaffField } from '../../actions/form/staff-field';
import { TextField } from '../../components';
import { KindFields } from '../parts/kind-fields';
import { assessed, assessedSoFar, isOwnWord } from '../parts/severity-fields';

/** T2: kind, gravity and the one person who answers for it; the suggestion is already chosen. */
export const accept: ActionForm<'accept'> = {
  initial: (view) => ({
    ...assessedSoFar(view),
    handlerId: view.form.candidates?.find(({ suggested }) => suggested)?.id,
  }),
  finish: (value, _now, view) => assessed(value, view),
  lacks: (value, view): Problems =>
    isOwnWord(view, value) && !value.severityReason?.trim() ? { severityReason: 'REQUIRED' } : {},
  readers: 'public',
  lead: '住户会看到类别、程度和负责人，看不到评估和改程度的原因。24 小时从提交时算起。',
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
      <KindFields view={view} me={me} value={value} problems={problems} onChange={change} />
      {(isOwnWord(view, value) || value.severityReason) && (
        <TextField
          id="severity-reason"
          label="为什么定成这个程度（仅内部）"
          value={value.severityReason}
          problem={problems.severityReason}
          onChange={(severityReason) => change({ severityReason })}
        />
      )}
    </>
  ),
};
