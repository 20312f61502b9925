import type { ComplaintView } from '../../../types/views';
import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { LocationFields } from '../parts/location-fields';

const hidden = ({ location }: ComplaintView): boolean => Boolean(location.room?.includes('*'));

/** §3.1.2: the place put right; what was written stays on file. */
export const correct: ActionForm<'correct'> = {
  initial: (view) => ({
    location: hidden(view) ? { ...view.location, room: undefined } : view.location,
    reason: '',
  }),
  finish: (value, _, view) => (hidden(view) && !value.location?.room ? { ...value, keepsRoom: true } : value),
  readers: 'internal',
  lead: '住户会看到位置已更正，看不到原因。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      <LocationFields
        value={value.location ?? {}}
        me={me}
        roomHidden={hidden(view)}
        problems={problems}
        path="location"
        onChange={(part) => change({ location: { ...value.location, ...part } })}
      />
      <TextArea
        id="reason"
        label="更正的原因"
        max={1000}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
