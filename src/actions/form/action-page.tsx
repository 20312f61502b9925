import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { ActionName } from '../../../types/actions';
import type { ComplaintView } from '../../../types/views';
import { cloud, now } from '../../cloud';
import { Badge, Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { uiOf } from '../index';
import { type ActionForm, readersOf } from './action-form';
import { Essentials } from './essentials';
import { useActionForm } from './use-action-form';

interface FillingInProps {
  name: ActionName;
  form: ActionForm<ActionName>;
  view: ComplaintView;
  reload: () => Promise<void>;
}

function FillingIn({ name, form, view, reload }: FillingInProps) {
  const { me } = useMe();
  const at = now().toISOString();
  const filling = useActionForm(name, form, view, me, at, reload);
  const ui = uiOf(name, view.relation);
  const open = view.actions.includes(name);
  const internal = readersOf(form, filling.value) === 'internal' && view.relation === 'staff';
  const { Fields, lead } = form;
  return (
    <Screen
      title={ui.label}
      footer={
        <>
          {filling.failure && <Problem failure={filling.failure} />}
          <Button
            tone={ui.tone === 'danger' ? 'danger' : 'primary'}
            busy={filling.busy}
            disabled={!open}
            onTap={() => void filling.submit()}
          >
            {open ? ui.label : '现在不能办'}
          </Button>
        </>
      }
    >
      <Essentials view={view} />
      {!open && (
        <Card tone="promise" title="这一步现在不能办">
          <View className="text text--small">可能已经办过了，或者投诉走到了别的步骤。您填的内容还留着。</View>
        </Card>
      )}
      {filling.restored && (
        <View className="row row--apart">
          <View className="text text--small text--soft">已恢复上次没提交的内容</View>
          <Button tone="quiet" small onTap={filling.startOver}>
            重新填
          </Button>
        </View>
      )}
      <View className={internal ? 'form form--internal' : 'form'}>
        {view.relation === 'staff' && (
          <View className="form__readers">
            <Badge tone={internal ? 'internal' : 'tint'}>{internal ? '仅内部' : '业主可见'}</Badge>
            <View className="text text--small">
              {internal ? '住户看不到这里写的内容' : '住户会看到这里写的内容'}
            </View>
          </View>
        )}
        {lead && <View className="text text--small text--soft">{lead}</View>}
        <Fields
          view={view}
          me={me}
          now={at}
          value={filling.value}
          change={filling.change}
          problems={filling.problems}
        />
      </View>
    </Screen>
  );
}

interface ActionPageProps {
  id: string;
  name: string;
  forms: Partial<Record<ActionName, unknown>>;
}

/** The page of one action's form; the complaint is loaded first and again when somebody was faster, and what is typed stays. */
export function ActionPage({ id, name, forms }: ActionPageProps) {
  const loaded = useLoad(() => cloud.complaint.get({ id }));
  const known = Object.keys(forms).find((one): one is ActionName => one === name);
  // Each form takes its own input; the pair of name and form is kept together by the tables of forms.
  const form = known && (forms[known] as ActionForm<ActionName>);
  const relation = loaded.data?.relation;
  // In whose words is not known before the complaint is here.
  const titled = known && (relation || !uiOf(known).own);
  const title = titled ? uiOf(known, relation).label : '办理';
  useEffect(() => void Taro.setNavigationBarTitle({ title }), [title]);
  if (!known || !form) {
    return (
      <Screen title="办理">
        <Empty title="没有这一步" hint="请回到投诉页重新选择">
          <Button small onTap={() => void Taro.redirectTo({ url: `/pages/complaint/index?id=${id}` })}>
            回到投诉
          </Button>
        </Empty>
      </Screen>
    );
  }
  if (!loaded.data) {
    return (
      <Screen title={title}>
        {loaded.failure ? (
          <Problem failure={loaded.failure} retry={() => void loaded.reload()} />
        ) : (
          <Skeleton cards={2} />
        )}
      </Screen>
    );
  }
  return <FillingIn name={known} form={form} view={loaded.data} reload={loaded.reload} />;
}
