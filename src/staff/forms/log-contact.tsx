import type { ContactOutcome } from '../../../types/feedback';
import type { ActionForm } from '../../actions/form/action-form';
import { Chips, optionsOf, TextArea } from '../../components';
import { contactText } from '../../text';
import { CallCard } from '../parts/call-card';
import { MomentField } from '../parts/moment-field';

/** §3.6.1: each attempt is on record; a push is not a contact. */
export const logContact: ActionForm<'logContact'> = {
  initial: (_, now) => ({ at: now }),
  readers: 'internal',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <CallCard
        view={view}
        purpose="contactTask"
        script={`您好，我是物业的工作人员，想和您确认 ${view.no} 这件投诉：问题解决了吗？您对处理结果满意吗？`}
      />
      <Chips
        id="outcome"
        label="结果"
        options={optionsOf<ContactOutcome>(contactText, ['reached', 'unreached', 'wrongNumber'])}
        value={value.outcome}
        problem={problems.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <MomentField
        id="at"
        label="什么时候联系的"
        now={now}
        value={value.at}
        problem={problems.at}
        onChange={(at) => change({ at })}
      />
      <TextArea
        id="words"
        label="住户说了什么"
        optional
        max={1000}
        value={value.words}
        problem={problems.words}
        onChange={(words) => change({ words })}
      />
    </>
  ),
};
