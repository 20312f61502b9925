import { View } from '@tarojs/components';
import { Field, type FieldProps, Tap } from '../../components';
import { Moment } from '../../components/field/controls';
import { dayText } from '../../text/days';
import { dayBy } from '../insight/period';

interface DayFieldProps extends FieldProps {
  value: string | undefined;
  today: string;
  /** The usual days, as so many days from today. */
  usual: readonly { days: number; label: string }[];
  onChange: (date: string) => void;
}

/** A day to come: the usual ones with one tap, any other from the calendar. */
export function DayField({ value, today, usual, onChange, ...field }: DayFieldProps) {
  return (
    <Field {...field}>
      <View className="chips">
        {usual.map(({ days, label }) => {
          const date = dayBy(today, days);
          return (
            <Tap
              key={label}
              className={date === value ? 'chips__chip chips__chip--chosen' : 'chips__chip'}
              chosen={date === value}
              says={`${label}，${dayText(date)}`}
              onTap={() => onChange(date)}
            >
              {label}
            </Tap>
          );
        })}
      </View>
      <View className="day-field__exact">
        <Moment
          id={field.id}
          label={field.label}
          mode="date"
          value={value ?? ''}
          placeholder="选日期"
          wrong={Boolean(field.problem)}
          onChange={onChange}
        />
      </View>
    </Field>
  );
}

/** By when improvements are usually carried out. */
export const usualDays = [
  { days: 14, label: '两周后' },
  { days: 30, label: '30 天后' },
  { days: 90, label: '90 天后' },
] as const;
