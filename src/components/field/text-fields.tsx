import { View } from '@tarojs/components';
import { Box, Line } from './controls';
import { Field, type FieldProps } from './field';

interface TextProps extends FieldProps {
  value: string | undefined;
  placeholder?: string;
  onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({
  value = '',
  placeholder,
  kind,
  onChange,
  ...field
}: TextProps & { kind?: 'text' | 'phone' | 'number' | 'email' }) {
  return (
    <Field {...field}>
      <Line
        id={field.id}
        label={field.label}
        kind={kind}
        value={value}
        placeholder={placeholder}
        wrong={Boolean(field.problem)}
        onChange={onChange}
      />
    </Field>
  );
}

/** Several lines of text with a counter; text beyond the limit stays and is marked, never cut. */
export function TextArea({ value = '', placeholder, max, onChange, ...field }: TextProps & { max: number }) {
  const length = value.trim().length;
  const over = length > max;
  const count = (
    <View className={`field__count${over ? ' field__count--over' : ''}`}>
      {over ? `超出 ${length - max} 字` : `${length}/${max}`}
    </View>
  );
  return (
    <Field {...field} below={count}>
      <Box
        id={field.id}
        label={field.label}
        value={value}
        placeholder={placeholder}
        wrong={over || Boolean(field.problem)}
        onChange={onChange}
      />
    </Field>
  );
}
