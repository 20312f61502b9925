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
export const Line = ({ id, label, value, placeholder, wrong, kind = 'text', onChange }: InputProps) => (
  <Input
    id={id}
    ariaLabel={label}
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
export const Box = ({ id, label, value, placeholder, wrong, onChange }: InputProps) => (
  <Textarea
    id={id}
    ariaLabel={label}
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

interface ShownProps {
  label: string;
  chosen: string | undefined;
  placeholder: string;
  wrong?: boolean | undefined;
}

/** What a list opens from: its choice, or what to choose; read out with its name. */
const Shown = ({ label, chosen, placeholder, wrong }: ShownProps) => (
  <View
    className={look(wrong, chosen ? '' : ' control--empty')}
    ariaRole="button"
    ariaLabel={`${label}：${chosen || placeholder}`}
  >
    {chosen || placeholder}
  </View>
);

/** One choice from a list. */
export const Pick = ({ id, labels, index, onChange, ...shown }: PickProps) => (
  <Picker
    id={id}
    mode="selector"
    range={[...labels]}
    value={Math.max(index, 0)}
    onChange={(event) => onChange(Number(event.detail.value))}
  >
    <Shown {...shown} chosen={labels[index]} />
  </Picker>
);

/** A day or a time of day. */
export const Moment = ({ id, mode, value, onChange, ...shown }: MomentProps) =>
  mode === 'date' ? (
    <Picker id={id} mode="date" value={value} onChange={(event) => onChange(event.detail.value)}>
      <Shown {...shown} chosen={value} />
    </Picker>
  ) : (
    <Picker id={id} mode="time" value={value} onChange={(event) => onChange(event.detail.value)}>
      <Shown {...shown} chosen={value} />
    </Picker>
  );

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
