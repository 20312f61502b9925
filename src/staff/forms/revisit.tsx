import type { RevisitOutcome } from '../../../types/feedback';
import type { ActionForm } from '../../actions/form/action-form';
import { MomentField } from '../../actions/form/moment-field';
import { Chips, optionsOf, TextArea } from '../../components';
import { revisitText } from '../../text';
import { CallCard } from '../parts/call-card';
import { StuckField } from '../parts/stuck-field';

/** T20, T21: one question within one month, not asked by the handler (§3.7.1). */
export const revisit: ActionForm<'revisit'> = {
  initial: (_, now) => ({ at: now }),
  readers: 'internal',
  lead: '若“又出现了”或“没彻底”，案件会重新打开。',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <CallCard
        view={view}
        purpose="contactTask"
        script={`您好，我是物业客服，回访 ${view.no} 这件投诉：问题有没有再次出现？`}
      />
      <Chips
        id="outcome"
        label="问题有没有再出现"
        options={optionsOf<RevisitOutcome>(revisitText)}
        value={value.outcome}
        problem={problems.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <MomentField
        id="at"
        label="什么时候回访的"
        now={now}
        value={value.at}
        problem={problems.at}
        onChange={(at) => change({ at })}
      />
      <TextArea
        id="words"
        label={value.outcome === 'movedOut' ? '怎么知道已经搬走' : '住户说了什么'}
        optional={value.outcome !== 'movedOut'}
        max={1000}
        value={value.words}
        problem={problems.words}
        onChange={(words) => change({ words })}
      />
      <StuckField value={value.stuck} onChange={(stuck) => change({ stuck })} />
    </>
  ),
};
