import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Week } from '../../../types/settings';
import type { Problems } from '../../actions/form/examine';
import { TextField } from '../../components';
import { weekdays } from './admin-words';

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The hours of a day as people write them: `08:30-12:00 13:30-18:00`. */
export const hoursText = (intervals: Week[number]): string =>
  intervals.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(' ');

/** The hours that were typed; what cannot be read becomes an interval that is refused. */
export const hoursOf = (text: string): Week[number] =>
  text
    .replace(/[：﹕]/g, ':')
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
    .map((part) => {
      const [, h1, m1 = '0', h2, m2 = '0'] =
        /^(\d{1,2})(?::(\d{2}))?[-–—~至](\d{1,2})(?::(\d{2}))?$/.exec(part) ?? [];
      if (h1 === undefined || h2 === undefined) return [0, 0];
      return [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
    });

interface WeekFieldProps {
  id: string;
  value: Week;
  problems: Problems;
  onChange: (week: Week) => void;
}

/** The hours of each weekday, from Monday on; an empty line is a day off. */
export function WeekField({ id, value, problems, onChange }: WeekFieldProps) {
  const [typed, setTyped] = useState(() => value.map(hoursText));
  const tell = (day: number, text: string) => {
    const lines = typed.map((line, at) => (at === day ? text : line));
    setTyped(lines);
    onChange(lines.map(hoursOf));
  };
  return (
    <View className="stack">
      {[1, 2, 3, 4, 5, 6, 0].map((day) => (
        <TextField
          key={day}
          id={`${id}-${day}`}
          label={weekdays[day] ?? ''}
          placeholder="休息"
          value={typed[day]}
          problem={problems[`${id}.${day}`]}
          onChange={(text) => tell(day, text)}
        />
      ))}
    </View>
  );
}
