import { TextArea } from '../../components';
import { LimitCard } from '../../mine/limit-card';
import type { ActionForm } from '../form/action-form';

/** T26: a nudge to whoever has the next step. */
export const urge: ActionForm<'urge'> = {
  initial: () => ({ text: '' }),
  readers: 'public',
  lead: '负责人会收到提醒；第二次催会报主管，第三次报项目经理。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      {me && view.relation === 'own' ? <LimitCard me={me} /> : null}
      <TextArea
        id="text"
        label="想说的话"
        placeholder="例如：已经两天没有消息了，请告诉我进展"
        optional
        max={1000}
        value={value.text}
        problem={problems.text}
        onChange={(text) => change({ text })}
      />
    </>
  ),
};
