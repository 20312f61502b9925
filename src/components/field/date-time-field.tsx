import { View } from '@tarojs/components';
import { useState } from 'react';
import { fromPicker, toPicker } from '../../text';
import { Moment } from './controls';
import { Field, type FieldProps } from './field';

interface DateTimeProps extends FieldProps {
  value: string | undefined;
  usualTime?: string;
  onChange: (value: string) => void;
}

/** A day and a time of day in Asia/Shanghai, as an instant; choosing the day first fills in the usual time. */
export function DateTimeField({ value, usualTime = '18:00', onChange, ...field }: DateTimeProps) {
  const [early, setEarly] = useState('');
  const { date, time } = value ? toPicker(value) : { date: '', time: early };
  const tell = (day: string, hour: string) => {
    if (day) onChange(fromPicker(day, hour || usualTime));
    else setEarly(hour);
  };
  return (
    <Field {...field}>
      <View className="control__pair">
        <View className="grow">
          <Moment
            id={field.id}
            label={field.label}
            mode="date"
            value={date}
            placeholder="选日期"
            wrong={Boolean(field.problem)}
            onChange={(day) => tell(day, time)}
          />
        </View>
        <View className="grow">
          <Moment
            id={`${field.id}-time`}
            label={field.label}
            mode="time"
            value={time}
            placeholder="选时间"
            wrong={Boolean(field.problem)}
            onChange={(hour) => tell(date, hour)}
          />
        </View>
      </View>
    </Field>
  );
}
