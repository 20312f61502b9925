import { View } from '@tarojs/components';
import type { MeasureView } from '../../../types/views';
import { Field, Tap } from '../../components';
import { whenText } from '../../text';

interface OpenMeasuresProps {
  measures: readonly MeasureView[];
  now: string;
  done: readonly number[];
  onChange: (done: number[]) => void;
}

/** The plan's measures, ticked off as they are done (§3.5.2). */
export function OpenMeasures({ measures, now, done, onChange }: OpenMeasuresProps) {
  const turn = (at: number) =>
    onChange(done.includes(at) ? done.filter((other) => other !== at) : [...done, at]);
  const rows = measures.map((measure, at) => ({ ...measure, at }));
  return (
    <Field id="measures" label="哪些措施做完了">
      <View className="people">
        {rows.map(({ what, owner, dueAt, doneAt, waived, at }) => {
          const over = doneAt ? '已完成' : waived ? '不做了' : undefined;
          const on = Boolean(over) || done.includes(at);
          return (
            <Tap
              key={`${at}-${what}`}
              className={on ? 'tick tick--on' : 'tick'}
              chosen={on}
              disabled={Boolean(over)}
              says={`${what}${on ? '，已完成' : ''}`}
              onTap={() => turn(at)}
            >
              <View className="tick__box" />
              <View className="grow">
                <View className="text">{what}</View>
                <View className="text text--tiny text--soft">
                  {over ?? `${owner ? `${owner} · ` : ''}${whenText(dueAt, now)}前`}
                </View>
              </View>
            </Tap>
          );
        })}
      </View>
    </Field>
  );
}
