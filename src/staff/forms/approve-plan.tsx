import type { ActionForm } from '../../actions/form/action-form';
import { candidatesOf } from '../../actions/form/staff-field';
import { SwitchField, TextArea } from '../../components';
import { planToEdit, startingNow } from '../parts/plan-draft';
import { lacksPhone, PlanFields } from '../parts/plan-fields';
import { PlanSummary } from '../parts/plan-summary';

/** T13: everything the supervisor needs on one screen; changes make a version of the supervisor's own (§3.5.1). */
export const approvePlan: ActionForm<'approvePlan'> = {
  initial: () => ({}),
  finish: (value, now) => (value.changes ? { ...value, changes: startingNow(value.changes, now) } : value),
  lacks: ({ changes }, { form }) =>
    changes ? lacksPhone(changes, 'changes', form.phoneRevisit === true) : {},
  readers: 'internal',
  Fields: ({ view, me, now, value, change, problems }) => (
    <>
      <PlanSummary view={view} now={now} />
      <SwitchField
        id="with-changes"
        label="修改后批准"
        hint="会成为由您署名的新版本"
        on={Boolean(value.changes)}
        onChange={(on) => change({ changes: on && view.plan ? planToEdit(view.plan) : undefined })}
      />
      {value.changes && (
        <PlanFields
          plan={value.changes}
          path="changes"
          staff={candidatesOf(view, me)}
          now={now}
          phoneRevisit={view.form.phoneRevisit === true}
          problems={problems}
          onChange={(part) => change({ changes: { ...value.changes, ...part } })}
        />
      )}
      <TextArea
        id="remark"
        label="审批意见"
        optional
        max={1000}
        value={value.remark}
        problem={problems.remark}
        onChange={(remark) => change({ remark })}
      />
    </>
  ),
};
