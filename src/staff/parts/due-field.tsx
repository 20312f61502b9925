import { View } from '@tarojs/components';
import { useState } from 'react';
import { DateTimeField, Field, type FieldProps, Tap } from '../../components';
import { fromPicker, toPicker, whenText } from '../../text';

const DAY = 86_400_000;

/** The end of the working day so many days from now. */
export function evening(now: string, days: number): string {
  const { date } = toPicker(new Date(Date.parse(now) + days * DAY).toISOString());
  return fromPicker(date, '18:00');
}

interface DueFieldProps extends FieldProps {
  value: string | undefined;
  now: string;
  /** From when the days are counted, where it is not now: what was promised so far. */
  from?: string;
  /** The days from then that can be chosen with one tap. */
  days: readonly number[];
  onChange: (value: string) => void;
}

/** A time in the future: the usual ones with one tap, any other from the calendar. */
export function DueField({ value, now, from = now, days, onChange, ...field }: DueFieldProps) {
  const usual = days.map((count) => evening(from, count)).filter((at) => at > from);
  const [exact, setExact] = useState(value !== undefined && !usual.includes(value));
  const pick = (at: string) => {
    setExact(false);
    onChange(at);
  };
  return (
    <View className="due">
      <Field {...field} problem={exact ? undefined : field.problem}>
        <View className="chips">
          {usual.map((at) => (
            <Tap
              key={at}
              className={at === value && !exact ? 'chips__chip chips__chip--chosen' : 'chips__chip'}
              chosen={at === value && !exact}
              onTap={() => pick(at)}
            >
              {whenText(at, now)}
            </Tap>
          ))}
          <Tap
            className={exact ? 'chips__chip chips__chip--chosen' : 'chips__chip'}
            chosen={exact}
            onTap={() => setExact(true)}
          >
            其他时间
          </Tap>
        </View>
      </Field>
      {exact && (
        <DateTimeField
          id={`${field.id}-exact`}
          label="日期和时间"
          value={value}
          problem={field.problem}
          onChange={onChange}
        />
      )}
    </View>
  );
}
