import type { ActionForm } from '../../actions/form/action-form';
import { Chips, TextArea } from '../../components';
import { SaidField } from '../parts/said-field';

const verdicts = [
  { value: 'yes', label: '确认是辱骂' },
  { value: 'no', label: '不是，解除标记' },
];

/** C1.17: a second person reads the words and says whether they are abuse. */
export const judgeAbuse: ActionForm<'judgeAbuse'> = {
  initial: ({ markable = [] }) => (markable.length === 1 ? { saidAt: markable[0] } : {}),
  readers: 'internal',
  lead: '确认后，住户会在这段话下面看到一句固定的提醒；多次确认后，本人每天能提交的次数有上限（有危险不受限制）。投诉照常办理。',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <SaidField
        view={view}
        now={now}
        value={value.saidAt}
        problem={problems.saidAt}
        onChange={(saidAt) => change({ saidAt })}
      />
      <Chips
        id="confirmed"
        label="您的判断"
        options={verdicts}
        value={value.confirmed === undefined ? undefined : value.confirmed ? 'yes' : 'no'}
        problem={problems.confirmed}
        onChange={(chosen) => change({ confirmed: chosen === 'yes' })}
      />
      <TextArea
        id="remark"
        label="说明"
        optional
        max={1000}
        value={value.remark}
        problem={problems.remark}
        onChange={(remark) => change({ remark })}
      />
    </>
  ),
};
