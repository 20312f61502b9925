import { useState } from 'react';
import type { Problems } from '../../actions/form/examine';
import { type FieldProps, TextArea } from '../../components';

interface LinesFieldProps extends FieldProps {
  values: readonly string[];
  problems: Problems;
  onChange: (values: string[]) => void;
}

/** A list, one line each; what is wrong with any line is said under the whole, with the line's number. */
export function LinesField({ values, problems, onChange, ...field }: LinesFieldProps) {
  const [text, setText] = useState(values.join('\n'));
  const wrong = Object.keys(problems).find((path) => path === field.id || path.startsWith(`${field.id}.`));
  const line = wrong ? Number(wrong.slice(field.id.length + 1)) : Number.NaN;
  const hint = Number.isInteger(line) && wrong !== field.id ? `第 ${line + 1} 行有问题` : field.hint;
  return (
    <TextArea
      {...field}
      {...(hint ? { hint } : {})}
      {...(wrong ? { problem: problems[wrong] } : {})}
      max={10_000}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(
          typed
            .split('\n')
            .map((one) => one.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
