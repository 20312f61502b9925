import type { Clock, Stage } from '../../../types/complaint';
import type { ComplaintView } from '../../../types/views';
import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { DueField } from '../parts/due-field';
import { Replies } from '../parts/replies';

const clocks = { investigating: 'findings', planning: 'plan', implementing: 'implementation' } as const;

/** Until when this step was promised: more time begins there. */
const promised = ({ stage, promises }: ComplaintView): string | undefined =>
  promises.find(({ clock }) => clock === (clocks as Partial<Record<Stage, Clock>>)[stage])?.dueAt;

/** T25: more time, asked for before it is due; the resident is told why. */
export const askExtension: ActionForm<'askExtension'> = {
  initial: () => ({ reason: '' }),
  readers: 'public',
  lead: '主管同意后，住户会看到新的时间和原因。',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <DueField
        id="until"
        label="延到什么时候"
        now={now}
        from={promised(view)}
        days={[1, 3, 7]}
        value={value.until}
        problem={problems.until}
        onChange={(until) => change({ until })}
      />
      <TextArea
        id="reason"
        label="原因"
        placeholder="例如：配件要从厂家调，周五才能到货"
        hint="至少 10 个字"
        max={500}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
      <Replies
        view={view}
        action="askExtension"
        value={value.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
