import { View } from '@tarojs/components';
import { Field, type FieldProps } from '../../components';
import { Moment } from '../../components/field/controls';

/** The last day of a tenancy: reminded of before, and the home is no longer offered after it (§1). */
export function LastDayField({
  value,
  problem,
  onChange,
}: Pick<FieldProps, 'problem'> & { value: string; onChange: (day: string) => void }) {
  return (
    <Field
      id="until"
      label="租到哪天"
      optional
      hint="到期前两周提醒您。到期以后，自己的投诉仍然看得到。"
      problem={problem}
    >
      <View>
        <Moment
          id="until"
          label="租到哪天"
          mode="date"
          value={value}
          placeholder="选日期"
          wrong={Boolean(problem)}
          onChange={onChange}
        />
      </View>
    </Field>
  );
}
