import type { StuckAt } from '../../../types/questionnaire';
import { Chips, optionsOf } from '../../components';

/** Where a case can get stuck (§6). */
export const stuckText = {
  reception: '受理派单',
  investigation: '调查',
  approval: '等审批',
  parts: '等配件材料',
  contractor: '等外部单位',
  resident: '联系不上住户',
  colleagues: '部门配合',
} satisfies Record<StuckAt, string>;

interface StuckFieldProps {
  value: StuckAt | undefined;
  onChange: (value: StuckAt | undefined) => void;
}

/** One tap, and only if one likes: where the procedure got stuck. */
export function StuckField({ value, onChange }: StuckFieldProps) {
  return (
    <Chips<StuckAt>
      id="stuck"
      label="流程哪里卡住了？"
      hint="只计数，不写进这件投诉给人看"
      optional
      options={optionsOf(stuckText)}
      value={value}
      onChange={(at) => onChange(at === value ? undefined : at)}
    />
  );
}
