import { View } from '@tarojs/components';
import type { Candidate } from '../../../types/people';
import type { Measure } from '../../../types/plan';
import type { Draft } from '../../actions/form/draft';
import type { Problems } from '../../actions/form/examine';
import { Button, Card, Field, PickerField, Tap, TextField } from '../../components';
import { DueField } from './due-field';

interface MeasuresFieldProps {
  /** Where the measures are in what is sent, for their problems. */
  field: string;
  measures: readonly Draft<Measure>[];
  staff: readonly Candidate[];
  now: string;
  problems: Problems;
  onChange: (measures: Draft<Measure>[]) => void;
}

/** Chosen where nobody of the house does it. */
const OUTSIDE = 'outside';

/** What will be done, by whom and by when; at least one (§3.4.2). */
export function MeasuresField({ field, measures, staff, now, problems, onChange }: MeasuresFieldProps) {
  const set = (at: number, part: Draft<Measure>) =>
    onChange(measures.map((measure, place) => (place === at ? { ...measure, ...part } : measure)));
  const rows = measures.map((measure, at) => ({ measure, at, path: `${field}.${at}` }));
  return (
    <Field
      id="measures"
      label="处理措施"
      hint="每项写清做什么、谁来做、什么时候做完"
      problem={problems[field]}
    >
      <View className="stack">
        {rows.map(({ measure, at, path }) => (
          <Card
            key={path}
            title={`措施 ${at + 1}`}
            aside={
              rows.length > 1 ? (
                <Tap
                  className="lines__remove"
                  says={`删去措施 ${at + 1}`}
                  onTap={() => onChange(measures.filter((_, place) => place !== at))}
                >
                  ×
                </Tap>
              ) : null
            }
          >
            <View className="stack">
              <TextField
                id={`${path}-what`}
                label="做什么"
                placeholder="例如：更换 3 栋水泵房止回阀"
                value={measure.what}
                problem={problems[`${path}.what`]}
                onChange={(what) => set(at, { what })}
              />
              <PickerField
                id={`${path}-owner`}
                label="谁来做"
                hint="选同事，审批通过后会通知本人；外面请的选“外单位”"
                placeholder="选一位"
                options={[
                  ...staff.map(({ id, name, title }) => ({ value: id, label: `${title} ${name}` })),
                  { value: OUTSIDE, label: '外单位' },
                ]}
                value={measure.contractor === undefined ? measure.ownerId : OUTSIDE}
                problem={measure.contractor === undefined ? problems[`${path}.ownerId`] : undefined}
                onChange={(chosen) =>
                  set(
                    at,
                    chosen === OUTSIDE
                      ? { ownerId: undefined, contractor: '' }
                      : { ownerId: chosen, contractor: undefined },
                  )
                }
              />
              {measure.contractor === undefined ? null : (
                <TextField
                  id={`${path}-contractor`}
                  label="哪个单位"
                  placeholder="例如：电梯维保公司"
                  value={measure.contractor}
                  problem={problems[`${path}.contractor`] ?? problems[`${path}.ownerId`]}
                  onChange={(contractor) => set(at, { contractor })}
                />
              )}
              <DueField
                id={`${path}-due`}
                label="做完时间"
                now={now}
                days={[0, 1, 3, 7]}
                value={measure.dueAt}
                problem={problems[`${path}.dueAt`]}
                onChange={(dueAt) => set(at, { dueAt })}
              />
            </View>
          </Card>
        ))}
        <Button
          tone="plain"
          small
          onTap={() => onChange([...measures, { what: '', ownerId: measures.at(-1)?.ownerId }])}
        >
          再加一项措施
        </Button>
      </View>
    </Field>
  );
}
