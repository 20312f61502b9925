import type { ActionForm } from '../../actions/form/action-form';
import { candidatesOf } from '../../actions/form/staff-field';
import { firstPlan, startingNow } from '../parts/plan-draft';
import { lacksPhone, PlanFields } from '../parts/plan-fields';
import { Replies } from '../parts/replies';

/** T11: the plan of §3.4.2, from the version sent back where there is one. */
export const submitPlan: ActionForm<'submitPlan'> = {
  initial: (view, now) => ({ plan: firstPlan(view, now) }),
  finish: (value, now) => ({ plan: startingNow(value.plan ?? {}, now) }),
  lacks: ({ plan }, { form }) => lacksPhone(plan ?? {}, 'plan', form.phoneRevisit === true),
  readers: 'public',
  lead: '先交主管审批，批准后住户会看到措施、时间和您写给他的话，看不到费用。',
  Fields: ({ view, me, now, value, change, problems }) => (
    <>
      <PlanFields
        plan={value.plan ?? {}}
        path="plan"
        staff={candidatesOf(view, me)}
        now={now}
        phoneRevisit={view.form.phoneRevisit === true}
        problems={problems}
        onChange={(part) => change({ plan: { ...value.plan, ...part } })}
      />
      <Replies
        view={view}
        action="submitPlan"
        value={value.plan?.residentMessage}
        onChange={(residentMessage) => change({ plan: { ...value.plan, residentMessage } })}
      />
    </>
  ),
};
