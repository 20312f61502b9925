import { View } from '@tarojs/components';
import type { Checkpoint } from '../../../types/plan';
import type { Draft } from '../../actions/form/draft';
import type { Problems } from '../../actions/form/examine';
import { Button, Card, Field, Tap, TextField } from '../../components';
import { DueField } from './due-field';

interface CheckpointsFieldProps {
  /** Where the checkpoints are in what is sent, for their problems. */
  field: string;
  checkpoints: readonly Draft<Checkpoint>[];
  now: string;
  problems: Problems;
  onChange: (checkpoints: Draft<Checkpoint>[]) => void;
}

const MOST = 5;

/** On which days something is looked at while the plan is carried out; none is fine (§3.4.2). */
export function CheckpointsField({ field, checkpoints, now, problems, onChange }: CheckpointsFieldProps) {
  const set = (place: number, part: Draft<Checkpoint>) =>
    onChange(checkpoints.map((one, other) => (other === place ? { ...one, ...part } : one)));
  return (
    <Field
      id="checkpoints"
      label="检查点（业主可见）"
      hint="到哪天看什么，比如修好两天后再去看还漏不漏；到时会提醒您"
      optional
      problem={problems[field]}
    >
      <View className="stack">
        {checkpoints
          .map((one, place) => ({ one, place, path: `${field}.${place}` }))
          .map(({ one, place, path }) => (
            <Card
              key={path}
              title={`检查点 ${place + 1}`}
              aside={
                <Tap
                  className="lines__remove"
                  says={`删去检查点 ${place + 1}`}
                  onTap={() => onChange(checkpoints.filter((_, other) => other !== place))}
                >
                  ×
                </Tap>
              }
            >
              <View className="stack">
                <TextField
                  id={`${path}-what`}
                  label="看什么"
                  placeholder="例如：水泵房地面是否还有积水"
                  value={one.what}
                  problem={problems[`${path}.what`]}
                  onChange={(what) => set(place, { what })}
                />
                <DueField
                  id={`${path}-at`}
                  label="哪天看"
                  hint="在开始和全部完成之间"
                  now={now}
                  days={[1, 2, 3, 7]}
                  value={one.at}
                  problem={problems[`${path}.at`]}
                  onChange={(at) => set(place, { at })}
                />
              </View>
            </Card>
          ))}
        {checkpoints.length < MOST && (
          <Button tone="plain" small onTap={() => onChange([...checkpoints, { what: '' }])}>
            {checkpoints.length === 0 ? '加一个检查点' : '再加一个检查点'}
          </Button>
        )}
      </View>
    </Field>
  );
}
