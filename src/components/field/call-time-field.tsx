import type { CallTime } from '../../../types/people';
import { callTimeText } from '../../text';
import { optionsOf, PickerField } from './choice-fields';

interface CallTimeFieldProps {
  value: CallTime | undefined;
  onChange: (time: CallTime | undefined) => void;
}

/** When somebody prefers to be called; at any time, if they do not say (C1.16). */
export const CallTimeField = ({ value, onChange }: CallTimeFieldProps) => (
  <PickerField
    id="call-time"
    label="什么时候方便接电话"
    optional
    placeholder="都可以"
    options={optionsOf(callTimeText)}
    value={value}
    onChange={onChange}
    onClear={() => onChange(undefined)}
  />
);
