import { Chips, TextArea } from '../../components';
import { slotText } from '../../text';
import type { ActionForm } from '../form/action-form';
import type { Problems } from '../form/examine';

const NONE = 'none';

/** What is chosen: a time, none of them (then there are words, if still empty ones), or nothing yet. */
const chosenIn = ({ slot, text }: { slot?: number | undefined; text?: string | undefined }) =>
  slot !== undefined ? String(slot) : text === undefined ? undefined : NONE;

/** §3.3.1: one of the times that the other side can come, or in words why none of them will do. */
export const answerVisit: ActionForm<'answerVisit'> = {
  initial: () => ({}),
  lacks: (value): Problems => (chosenIn(value) === undefined ? { slot: 'REQUIRED' } : {}),
  readers: 'public',
  Fields: ({ view, now, value, change, problems }) => {
    const options = (view.visit?.slots ?? [])
      .map((slot, at) => ({ value: String(at), label: slotText(slot), past: slot.until <= now }))
      .filter(({ past }) => !past);
    const chosen = chosenIn(value);
    const none = chosen === NONE;
    return (
      <>
        <Chips
          id="slot"
          label={`什么时候合适（${view.visit?.purpose ?? ''}）`}
          options={[...options, { value: NONE, label: '都不合适' }]}
          value={chosen}
          problem={problems.slot}
          onChange={(one) => change({ slot: one === NONE ? undefined : Number(one), text: value.text ?? '' })}
        />
        {chosen === undefined ? null : (
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
        )}
      </>
    );
  },
};
