import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { SaidField } from '../parts/said-field';

/** C1.17: which words, and why they are abuse; the complaint goes on as ever. */
export const markAbuse: ActionForm<'markAbuse'> = {
  initial: ({ markable = [] }) =>
    markable.length === 1 ? { saidAt: markable[0], reason: '' } : { reason: '' },
  readers: 'internal',
  lead: '这段话会对同事折叠起来，原话一直留在档案里；由主管核对。投诉照常办理，不因此受任何影响。骂物业、发牢骚、措辞激烈都不算辱骂。',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <SaidField
        view={view}
        now={now}
        value={value.saidAt}
        problem={problems.saidAt}
        onChange={(saidAt) => change({ saidAt })}
      />
      <TextArea
        id="reason"
        label="为什么是辱骂"
        placeholder="例如：对维修师傅本人进行人身侮辱和威胁"
        hint="至少 10 个字"
        max={500}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
