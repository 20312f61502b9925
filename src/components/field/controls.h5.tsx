import type {
  CaptionProps,
  GroupProps,
  InputProps,
  MomentProps,
  PickProps,
  ToggleProps,
} from './control-props';

const look = (wrong?: boolean, more = '') => `control${wrong ? ' control--wrong' : ''}${more}`;
const state = (id: string, wrong?: boolean) => ({
  'aria-invalid': wrong,
  'aria-describedby': wrong ? `${id}-problem` : undefined,
});
const types = { text: 'text', phone: 'tel', number: 'number', email: 'email' } as const;

/** One line to type in. */
export const Line = ({ id, value, placeholder, wrong, kind = 'text', onChange }: InputProps) => (
  <input
    id={id}
    className={look(wrong)}
    type={types[kind]}
    value={value}
    placeholder={placeholder}
    {...state(id, wrong)}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** Many lines to type in. */
export const Box = ({ id, value, placeholder, wrong, onChange }: InputProps) => (
  <textarea
    id={id}
    className={look(wrong, ' control--area')}
    value={value}
    placeholder={placeholder}
    {...state(id, wrong)}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** One choice from a list. */
export const Pick = ({ id, labels, index, placeholder, wrong, onChange }: PickProps) => (
  <select
    id={id}
    className={look(wrong, index < 0 ? ' control--pick control--empty' : ' control--pick')}
    value={index}
    {...state(id, wrong)}
    onChange={(event) => onChange(Number(event.target.value))}
  >
    <option value={-1} disabled>
      {placeholder}
    </option>
    {labels.map((label, at) => (
      <option key={label} value={at}>
        {label}
      </option>
    ))}
  </select>
);

/** A day or a time of day. */
export const Moment = ({ id, label, mode, value, placeholder, wrong, onChange }: MomentProps) => (
  <input
    id={id}
    className={look(wrong)}
    type={mode}
    value={value}
    aria-label={`${label}：${placeholder}`}
    {...state(id, wrong)}
    onChange={(event) => onChange(event.target.value)}
  />
);

/** A switch. */
export const Toggle = ({ id, label, on, onChange }: ToggleProps) => (
  <input
    id={id}
    className="switch__box"
    type="checkbox"
    role="switch"
    aria-label={label}
    aria-checked={on}
    checked={on}
    onChange={(event) => onChange(event.target.checked)}
  />
);

/** Several controls under one name, which a screen reader says before the first of them. */
export const Group = ({ id, label, className, wrong, children }: GroupProps) => (
  <fieldset id={id} className="group" aria-label={label} {...state(id, wrong)}>
    <div className={className}>{children}</div>
  </fieldset>
);

/** The name of a control; a tap on it goes to the control. */
export const Caption = ({ id, text }: CaptionProps) => <label htmlFor={id}>{text}</label>;
