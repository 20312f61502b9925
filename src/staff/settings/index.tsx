import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useRef, useState } from 'react';
import type { SectionName, SectionValue } from '../../../types/administration/settings';
import { type Problems, tidy } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
import { cloud, newKey } from '../../cloud';
import { Button, Card, Empty, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { Trouble } from '../parts/admin-trouble';
import { sectionText } from '../parts/admin-words';
import '../parts/parts.scss';
import type { SectionForm } from './section';
import { leads, sectionForms } from './sections';

interface Editing<N extends SectionName> {
  value: SectionValue<N>;
  revision: number;
}

/** What the server says of fields of `value`, by the field's own name. */
const problemsOf = (fields: Problems = {}): Problems =>
  Object.fromEntries(
    Object.entries(fields).map(([path, problem]) => [path.replace(/^value\./, ''), problem]),
  );

function Section<N extends SectionName>({ name }: { name: N }) {
  const { data, failure, reload, replace } = useLoad(() => cloud.admin.settings({}));
  const [editing, setEditing] = useState<Editing<N>>();
  // A new key for each intention: the same tap again is the same change.
  const key = useRef(newKey());
  const shown = editing ?? (data && { value: data[name] as SectionValue<N>, revision: data.revision });
  const saving = useAction(
    ({ value, revision }: Editing<N>) =>
      cloud.admin.change({ section: name, revision, key: key.current, value: tidy(value) }),
    (after) => {
      key.current = newKey();
      setEditing(undefined);
      replace(after);
      void Taro.showToast({ title: '已保存', icon: 'success' });
    },
  );
  const Form = sectionForms[name] as unknown as SectionForm<N>;
  const problems = problemsOf(saving.failure?.fields);
  // Whoever keeps the clocks as they are says so too (C4).
  const toSave = editing ?? (name === 'clocks' ? shown : undefined);
  const save = async () => {
    if (!toSave) return;
    await saving.run(toSave);
    showFirstProblemSoon();
  };
  const afresh = () => {
    key.current = newKey();
    setEditing(undefined);
    saving.forget();
    void reload();
  };
  return (
    <Screen
      title={sectionText[name]}
      footer={
        shown && (
          <>
            {saving.failure && (
              <Trouble
                failure={saving.failure}
                {...(saving.failure.code === 'CHANGED' ? { retry: afresh } : {})}
              />
            )}
            <Button busy={saving.busy} disabled={!toSave} onTap={() => void save()}>
              保存
            </Button>
          </>
        )
      }
    >
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!shown && !failure && <Skeleton />}
      {shown && (
        <>
          <Card tone="tint">
            <View className="text text--small">{leads[name]}</View>
          </Card>
          <View className="stack" key={`at-${shown.revision}`}>
            <Form
              value={shown.value}
              problems={problems}
              change={(part) => {
                key.current = newKey();
                setEditing({ revision: shown.revision, value: { ...shown.value, ...part } });
              }}
            />
          </View>
        </>
      )}
    </Screen>
  );
}

const showFirstProblemSoon = () =>
  Taro.nextTick(() => {
    void Taro.createSelectorQuery()
      .select('.field__problem')
      .boundingClientRect((found) => found && showFirstProblem())
      .exec();
  });

/** One section of the community's settings (C4): changed as a whole, refused beside the field that is wrong. */
export default function SettingsPage() {
  const { section } = useRouter().params;
  const name = section as SectionName | undefined;
  if (!name || !(name in sectionForms))
    return (
      <Screen title="设置">
        <Empty title="没有这一项设置" hint="请从“社区管理”进入。" />
      </Screen>
    );
  return <Section key={name} name={name} />;
}
