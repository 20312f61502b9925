import { Input, Label, Picker, Switch, Textarea, View } from '@tarojs/components';
import type {
  CaptionProps,
  GroupProps,
  InputProps,
  MomentProps,
  PickProps,
  ToggleProps,
} from './control-props';

const look = (wrong?: boolean, more = '') => `control${wrong ? ' control--wrong' : ''}${more}`;
const types = { text: 'text', phone: 'number', number: 'digit', email: 'text' } as const;

/** One line to type in; `maxlength` is off, so that nothing is cut silently. */
export const Line = ({ id, value, placeholder, wrong, kind = 'text', onChange }: InputProps) => (
  <Input
    id={id}
    className={look(wrong)}
    placeholderClass="control__placeholder"
    type={types[kind]}
    maxlength={-1}
    value={value}
    placeholder={placeholder}
    cursorSpacing={120}
    onInput={(event) => onChange(event.detail.value)}
  />
);

/** Many lines to type in; grows with the text. */
export const Box = ({ id, value, placeholder, wrong, onChange }: InputProps) => (
  <Textarea
    id={id}
    className={look(wrong, ' control--area')}
    placeholderClass="control__placeholder"
    maxlength={-1}
    autoHeight
    value={value}
    placeholder={placeholder}
    cursorSpacing={160}
    onInput={(event) => onChange(event.detail.value)}
  />
);

/** One choice from a list. */
export const Pick = ({ id, labels, index, placeholder, wrong, onChange }: PickProps) => (
  <Picker
    id={id}
    mode="selector"
    range={[...labels]}
    value={Math.max(index, 0)}
    onChange={(event) => onChange(Number(event.detail.value))}
  >
    <View className={look(wrong, index < 0 ? ' control--empty' : '')}>{labels[index] ?? placeholder}</View>
  </Picker>
);

/** A day or a time of day. */
export const Moment = ({ id, mode, value, placeholder, wrong, onChange }: MomentProps) => {
  const shown = <View className={look(wrong, value ? '' : ' control--empty')}>{value || placeholder}</View>;
  return mode === 'date' ? (
    <Picker id={id} mode="date" value={value} onChange={(event) => onChange(event.detail.value)}>
      {shown}
    </Picker>
  ) : (
    <Picker id={id} mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
      {shown}
    </Picker>
  );
};

/** A switch. */
export const Toggle = ({ id, label, on, onChange }: ToggleProps) => (
  <Switch
    id={id}
    ariaLabel={label}
    color="#0E6B5C"
    checked={on}
    onChange={(event) => onChange(event.detail.value)}
  />
);

/** Several controls under one name. */
export const Group = ({ id, className, children }: GroupProps) => (
  <View id={id} className={className}>
    {children}
  </View>
);

/** The name of a control; a tap on it goes to the control. */
export const Caption = ({ id, text }: CaptionProps) => <Label for={id}>{text}</Label>;
