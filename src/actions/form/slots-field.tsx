import { View } from '@tarojs/components';
import type { FieldProblem } from '../../../types/text';
import type { Slot } from '../../../types/visits';
import { Button, Field } from '../../components';
import { Moment } from '../../components/field/controls';
import { fromPicker, toPicker } from '../../text';
import type { Draft } from './draft';
import type { Problems } from './examine';

const usual = { from: '14:00', until: '16:00' };
const empty = { date: '', time: '' };

interface SlotFieldProps {
  id: string;
  label: string;
  value: Draft<Slot>;
  problem: FieldProblem | undefined;
  onChange: (slot: Draft<Slot>) => void;
}

/** One time: the day, from when, until when. Choosing the day fills in an afternoon. */
function SlotField({ id, label, value: { from, until }, problem, onChange }: SlotFieldProps) {
  const start = from ? toPicker(from) : empty;
  const end = until ? toPicker(until) : empty;
  const tell = (date: string, begin: string, finish: string) =>
    onChange({
      from: fromPicker(date, begin || usual.from),
      until: fromPicker(date, finish || usual.until),
    });
  const moment = (
    part: string,
    mode: 'date' | 'time',
    shown: string,
    said: string,
    on: (v: string) => void,
  ) => (
    <View className="grow">
      <Moment
        id={`${id}-${part}`}
        label={`${label} ${said}`}
        mode={mode}
        value={shown}
        placeholder={said}
        wrong={Boolean(problem)}
        onChange={on}
      />
    </View>
  );
  return (
    <Field id={id} label={label} hint="哪天，从几点，到几点" problem={problem}>
      <View className="control__pair">
        {moment('date', 'date', start.date, '选日期', (day) => tell(day, start.time, end.time))}
        {moment('from', 'time', start.time, '从', (hour) => tell(start.date, hour, end.time))}
        {moment('until', 'time', end.time, '到', (hour) => tell(start.date, start.time, hour))}
      </View>
    </Field>
  );
}

interface SlotsFieldProps {
  /** Agreed by telephone: one time and no other. */
  only?: boolean;
  values: readonly Draft<Slot>[];
  problems: Problems;
  onChange: (slots: Draft<Slot>[]) => void;
}

const MOST = 3;

/** Up to three times for a visit, of which the other side chooses one (§3.3.1). */
export function SlotsField({ only = false, values, problems, onChange }: SlotsFieldProps) {
  const slots = values.length === 0 ? [{}] : values;
  const label = (at: number) => (only ? '约定的时间' : `可以的时间 ${at + 1}`);
  return (
    <>
      {slots
        .map((slot, at) => ({ slot, at, id: `slots.${at}` }))
        .map(({ slot, at, id }) => (
          <SlotField
            key={id}
            id={id}
            label={label(at)}
            value={slot}
            problem={problems[`${id}.from`] ?? problems[`${id}.until`] ?? problems[id] ?? problems.slots}
            onChange={(changed) => onChange(slots.map((one, other) => (other === at ? changed : one)))}
          />
        ))}
      <View className="row row--wrap">
        {!only && slots.length < MOST ? (
          <Button tone="plain" small onTap={() => onChange([...slots, {}])}>
            再加一个时间
          </Button>
        ) : null}
        {slots.length > 1 ? (
          <Button tone="quiet" small onTap={() => onChange(slots.slice(0, -1))}>
            去掉最后一个
          </Button>
        ) : null}
      </View>
    </>
  );
}
