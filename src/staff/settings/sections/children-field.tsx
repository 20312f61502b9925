import { View } from '@tarojs/components';
import { useState } from 'react';
import type { SectionValue } from '../../../../types/administration/settings';
import type { Problems } from '../../../actions/form/examine';
import { newKey } from '../../../cloud';
import { confirmed } from '../../../cloud/confirm';
import { Button, Field, Tap, TextField } from '../../../components';

type ChildSetting = SectionValue<'categories'>['categories'][number]['children'][number];

const MOST = 12;

interface ChildrenFieldProps {
  /** Where they stand in what is checked: `categories.1.children`. */
  id: string;
  /** What the kind above them is called. */
  kind: string;
  values: readonly ChildSetting[];
  problems: Problems;
  onChange: (values: ChildSetting[]) => void;
}

const question = ({ name }: ChildSetting) => ({
  title: `去掉“${name}”？`,
  body: '保存后不能再选它。已经归在它下面的投诉不变，仍按这个名称显示和统计。',
  yes: '去掉',
  danger: true,
});

/** An id of a new one: small letters and digits. */
const newId = () => newKey().slice(-12);

/** The kinds below a kind: named in a row, and once opened added, renamed, put in order, taken away (§3.2.1). */
export function ChildrenField({ id, kind, values, problems, onChange }: ChildrenFieldProps) {
  const [opened, setOpened] = useState(false);
  const open = opened || Object.keys(problems).some((path) => path.startsWith(id));
  const set = (at: number, part: Partial<ChildSetting>) =>
    onChange(values.map((old, other) => (other === at ? { ...old, ...part } : old)));
  const without = (at: number) => values.filter((_, other) => other !== at);
  const remove = async (at: number) => {
    const one = values[at];
    if (one && (one.name.trim() === '' || (await confirmed(question(one))))) onChange(without(at));
  };
  const up = (at: number) => {
    const [one, before] = [values[at], values[at - 1]];
    if (one && before)
      onChange(values.map((old, other) => (other === at ? before : other === at - 1 ? one : old)));
  };
  if (!open)
    return (
      <Field id={id} label="细类" optional>
        <View className="row row--apart">
          <View className="text text--small grow">
            {values.map(({ name }) => name).join('、') || '没有，只分到类别'}
          </View>
          <Tap
            className="button button--plain button--small"
            says={`修改“${kind}”的细类`}
            onTap={() => setOpened(true)}
          >
            修改
          </Tap>
        </View>
      </Field>
    );
  return (
    <Field
      id={id}
      label="细类"
      hint="住户选了这一类后可以再选，也可以不选；最多 12 个。右边填了部门的，由那个部门负责"
      optional
      problem={problems[id]}
    >
      {values.map((one, at) => (
        <View key={one.id} className="lines__one">
          <View className="lines__two grow">
            <TextField
              id={`${id}.${at}`}
              label={`第 ${at + 1} 个细类`}
              placeholder="例如：电梯"
              value={one.name}
              problem={problems[`${id}.${at}.name`] ?? problems[`${id}.${at}.id`]}
              onChange={(name) => set(at, { name })}
            />
            <TextField
              id={`${id}.${at}.team`}
              label={`第 ${at + 1} 个细类的责任部门`}
              placeholder="部门随类别"
              value={one.team}
              problem={problems[`${id}.${at}.team`]}
              onChange={(team) => set(at, { team })}
            />
          </View>
          {at > 0 ? (
            <Tap className="lines__remove" says={`把“${one.name}”往前移`} onTap={() => up(at)}>
              ↑
            </Tap>
          ) : (
            <View className="lines__remove" />
          )}
          <Tap className="lines__remove" says={`去掉“${one.name}”`} onTap={() => void remove(at)}>
            ×
          </Tap>
        </View>
      ))}
      {values.length < MOST ? (
        <Button tone="plain" small onTap={() => onChange([...values, { id: newId(), name: '' }])}>
          加一个细类
        </Button>
      ) : null}
    </Field>
  );
}
