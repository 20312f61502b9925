import type { ActionForm } from '../../actions/form/action-form';
import type { Problems } from '../../actions/form/examine';
import { candidatesOf, StaffField } from '../../actions/form/staff-field';
import { Chips, TextArea } from '../../components';
import { Replies } from '../parts/replies';

/** T19: from where, by whom, and what the resident is told (§3.6.2). */
export const decideReevaluation: ActionForm<'decideReevaluation'> = {
  initial: (view) => ({ handlerId: view.handler?.id, message: '' }),
  lacks: ({ meetingRecord }, { form }): Problems =>
    form.meetingNeeded && !meetingRecord?.trim() ? { meetingRecord: 'REQUIRED' } : {},
  readers: 'public',
  lead: '住户会看到由谁、从哪一步重新处理。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      <Chips
        id="restart-from"
        label="从哪一步重来"
        options={[
          { value: 'investigating', label: '重新调查', hint: '原因没查清，或出现了新情况' },
          { value: 'planning', label: '重新制定方案', hint: '原因清楚，办法不行' },
        ]}
        value={value.restartFrom}
        problem={problems.restartFrom}
        onChange={(restartFrom) => change({ restartFrom })}
      />
      <StaffField
        id="handler"
        label="由谁负责"
        optional
        candidates={candidatesOf(view, me)}
        value={value.handlerId}
        problem={problems.handlerId}
        onChange={(handlerId) => change({ handlerId })}
      />
      <TextArea
        id="message"
        label="对住户说的话"
        placeholder="例如：对不起让您失望了。我们换一位工程师重新检查，三天内给您方案"
        max={500}
        value={value.message}
        problem={problems.message}
        onChange={(message) => change({ message })}
      />
      <Replies
        view={view}
        action="decideReevaluation"
        value={value.message}
        onChange={(message) => change({ message })}
      />
      <TextArea
        id="meeting-record"
        label="会议记录（仅内部）"
        hint={view.form.meetingNeeded ? '已是疑难件，要先开专题会，写下谁参加、怎么定的' : undefined}
        optional={!view.form.meetingNeeded}
        max={1000}
        value={value.meetingRecord}
        problem={problems.meetingRecord}
        onChange={(meetingRecord) => change({ meetingRecord })}
      />
    </>
  ),
};
