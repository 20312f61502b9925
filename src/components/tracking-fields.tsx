import type { FieldProblem } from '../../types/text';
import type { Tracking } from '../../types/website';
import { TextField } from './field';

interface TrackingFieldsProps {
  value: Tracking;
  problems: Record<string, FieldProblem> | undefined;
  onChange: (value: Tracking) => void;
}

/** Number and code as they were read out or shown (§3.1.3). */
export function TrackingFields({ value, problems, onChange }: TrackingFieldsProps) {
  return (
    <>
      <TextField
        id="no"
        label="投诉编号"
        value={value.no}
        placeholder="TS 开头"
        problem={problems?.no}
        onChange={(no) => onChange({ ...value, no })}
      />
      <TextField
        id="code"
        kind="number"
        label="查询码"
        value={value.code}
        placeholder="6 位数字"
        problem={problems?.code}
        onChange={(code) => onChange({ ...value, code })}
      />
    </>
  );
}
