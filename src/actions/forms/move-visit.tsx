import { TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';
import { SlotsField } from '../form/slots-field';

/** §3.3.1: other times instead, and why. */
export const moveVisit: ActionForm<'moveVisit'> = {
  initial: () => ({ slots: [{}], reason: '' }),
  readers: 'public',
  lead: '原来的时间不再算数，由对方从新的时间里选一个。',
  Fields: ({ view, value, change, problems }) => (
    <>
      <SlotsField
        only={view.form.visitByPhone ?? false}
        values={value.slots ?? []}
        problems={problems}
        onChange={(slots) => change({ slots })}
      />
      <TextArea
        id="reason"
        label="为什么要改"
        placeholder="例如：那天家里没人"
        max={200}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
