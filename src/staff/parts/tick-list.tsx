import { View } from '@tarojs/components';
import { Field, type FieldProps, Tap } from '../../components';

/** One thing of a plan: what it is, by when and whose, and what has become of it already. */
export interface Tickable {
  what: string;
  note: string;
  over?: string;
}

interface TickListProps extends FieldProps {
  rows: readonly Tickable[];
  done: readonly number[];
  onChange: (done: number[]) => void;
}

/** What a plan still has open, ticked off by its place as it is done (§3.5.2). */
export function TickList({ rows, done, onChange, ...field }: TickListProps) {
  const turn = (at: number) =>
    onChange(done.includes(at) ? done.filter((other) => other !== at) : [...done, at]);
  return (
    <Field {...field}>
      <View className="people">
        {rows
          .map((row, at) => ({ ...row, at, on: row.over !== undefined || done.includes(at) }))
          .map(({ what, note, over, at, on }) => (
            <Tap
              key={`${at}-${what}`}
              className={on ? 'tick tick--on' : 'tick'}
              chosen={on}
              disabled={over !== undefined}
              says={`${what}${on ? '，已完成' : ''}`}
              onTap={() => turn(at)}
            >
              <View className="tick__box" />
              <View className="grow">
                <View className="text">{what}</View>
                <View className="text text--tiny text--soft">{over ?? note}</View>
              </View>
            </Tap>
          ))}
      </View>
    </Field>
  );
}
