import type { ContactOutcome } from '../../../types/feedback';
import type { ComplaintView } from '../../../types/views';
import type { ActionForm } from '../../actions/form/action-form';
import { MomentField } from '../../actions/form/moment-field';
import { Chips, optionsOf, TextArea } from '../../components';
import { contactText } from '../../text';
import { CallCard } from '../parts/call-card';

/** What there is to say as it stands: a question, the result, or the news (§3.3.2, §3.6.1). */
function sayingOf({ stage, questions }: ComplaintView): string {
  if (questions?.length) return `我们想请您补充：${questions.join('；')}`;
  if (stage === 'resolved' || stage === 'merged') return '问题解决了吗？您对处理结果满意吗？';
  if (stage === 'reevaluating') return '您说还没有解决好，能再说说哪里不满意吗？我们会重新安排。';
  if (stage === 'archived') return '处理完有一段时间了，问题有没有再出现？';
  return '我把现在的进展告诉您，也和您约一下上门或再联系的时间，您什么时候方便？';
}

/** §3.6.1: each attempt is on record; a push is not a contact. */
export const logContact: ActionForm<'logContact'> = {
  initial: (_, now) => ({ at: now }),
  readers: 'internal',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <CallCard
        view={view}
        purpose="contactTask"
        script={`您好，我是物业的工作人员，和您联系 ${view.no} 这件投诉。${sayingOf(view)}`}
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
