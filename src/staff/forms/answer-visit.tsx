import type { ActionForm } from '../../actions/form/action-form';
import { Chips, TextArea } from '../../components';
import { slotText } from '../../text';

const NONE = 'none';

/** §3.3.1: one of the times that the other side can come, or in words why none of them will do. */
export const answerVisit: ActionForm<'answerVisit'> = {
  initial: () => ({ text: '' }),
  readers: 'public',
  Fields: ({ view, now, value, change, problems }) => {
    const options = (view.visit?.slots ?? [])
      .map((slot, at) => ({ value: String(at), label: slotText(slot), past: slot.until <= now }))
      .filter(({ past }) => !past);
    const none = value.slot === undefined;
    return (
      <>
        <Chips
          id="slot"
          label={`什么时候合适（${view.visit?.purpose ?? ''}）`}
          options={[...options, { value: NONE, label: '都不合适' }]}
          value={none ? NONE : String(value.slot)}
          problem={problems.slot}
          onChange={(chosen) => change({ slot: chosen === NONE ? undefined : Number(chosen) })}
        />
        <TextArea
          id="text"
          label={none ? '为什么不合适，什么时候可以' : '要说的话'}
          optional={!none}
          placeholder={none ? '例如：工作日白天没人，周六上午可以' : '例如：请先按楼下门铃'}
          max={1000}
          value={value.text}
          problem={problems.text}
          onChange={(text) => change({ text })}
        />
      </>
    );
  },
};
