import { useState } from 'react';
import { type FieldProps, TextField } from '../../components';

interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}

/** A number; what is no number is sent as none, and refused beside the field. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  return (
    <TextField
      {...field}
      kind="number"
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(typed.trim() === '' || Number.isNaN(Number(typed)) ? undefined : Number(typed));
      }}
    />
  );
}
