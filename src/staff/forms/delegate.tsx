import type { ActionForm } from '../../actions/form/action-form';
import { candidatesOf, StaffField } from '../../actions/form/staff-field';
import { TextArea } from '../../components';
import { DueField, evening } from '../parts/due-field';

/** §3.2.2 协办: who helps and with what; the colleague sees place and task, nothing of the person. */
export const delegate: ActionForm<'delegate'> = {
  initial: (_, now) => ({ task: '', dueAt: evening(now, 1) }),
  readers: 'internal',
  lead: '协办的同事只看得到地点和任务，看不到住户的姓名电话。',
  Fields: ({ view, me, now, value, change, problems }) => (
    <>
      <StaffField
        id="staff"
        label="请谁协办"
        candidates={candidatesOf(view, me).filter(({ id }) => id !== me?.id)}
        value={value.staffId}
        problem={problems.staffId}
        onChange={(staffId) => change({ staffId })}
      />
      <TextArea
        id="task"
        label="要做什么"
        max={1000}
        value={value.task}
        problem={problems.task}
        onChange={(task) => change({ task })}
      />
      <DueField
        id="due"
        label="什么时候做完"
        now={now}
        days={[0, 1, 3]}
        value={value.dueAt}
        problem={problems.dueAt}
        onChange={(dueAt) => change({ dueAt })}
      />
    </>
  ),
};
