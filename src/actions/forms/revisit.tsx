import type { RevisitOutcome } from '../../../types/feedback';
import { Chips, optionsOf, TextArea } from '../../components';
import { revisitText } from '../../text';
import type { ActionForm } from '../form/action-form';
import { MomentField } from '../form/moment-field';

/** T20, T21: what the person who complained says within one month, unasked or by the link of the message (§3.7.1). */
export const revisit: ActionForm<'revisit'> = {
  initial: (_, now) => ({ at: now }),
  readers: 'public',
  lead: '如果又出现了，或者没彻底，我们会重新处理。',
  Fields: ({ now, value, change, problems }) => (
    <>
      <Chips
        id="outcome"
        label="问题有没有再出现"
        options={optionsOf<RevisitOutcome>(revisitText, ['thorough', 'partly', 'recurred'])}
        value={value.outcome}
        problem={problems.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <MomentField
        id="at"
        label="什么时候看的"
        now={now}
        value={value.at}
        problem={problems.at}
        onChange={(at) => change({ at })}
      />
      <TextArea
        id="words"
        label="想说的话"
        optional
        max={1000}
        value={value.words}
        problem={problems.words}
        onChange={(words) => change({ words })}
      />
    </>
  ),
};
