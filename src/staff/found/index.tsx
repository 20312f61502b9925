import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { FieldProblem } from '../../../types/text';
import { showFirstProblem } from '../../actions/form/first-problem';
import { cloud } from '../../cloud';
import { Button, Card, Screen, SwitchField, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { reloadMe } from '../../hooks/use-me';
import { Trouble } from '../parts/admin-trouble';

const empty = { community: '', phone24h: '', address: '', name: '', title: '', manages: true };

const openGuide = (): void => void Taro.redirectTo({ url: '/staff/admin/index' });

/** Whoever has the deployment's set-up code founds a community and becomes its first administrator (C4). */
export default function FoundPage() {
  const draft = useDraft('found', empty);
  // The code is kept nowhere, not even while it is typed.
  const [code, setCode] = useState('');
  const founding = useAction(
    () => {
      const { community: name, phone24h, address, name: person, title, manages } = draft.latest();
      return cloud.admin.found({
        key: draft.key,
        code,
        community: { name, phone24h, ...(address.trim() ? { address } : {}) },
        founder: { name: person, title, manages },
      });
    },
    () => {
      draft.clear();
      void reloadMe().then(openGuide);
    },
  );
  const found = async () => {
    await founding.run();
    Taro.nextTick(showFirstProblem);
  };
  const problem = (field: string): FieldProblem | undefined => founding.failure?.fields?.[field];
  const { community, phone24h, address, name, title, manages } = draft.value;
  return (
    <Screen
      title="创建小区"
      footer={
        <>
          {founding.failure && <Trouble failure={founding.failure} />}
          <Button busy={founding.busy} onTap={() => void found()}>
            创建
          </Button>
        </>
      }
    >
      <Card tone="tint">
        <View className="text text--small">
          创建以后，按清单一步步补齐电话、楼栋、同事和时限，大约十分钟。开放之前，住户看不到这个小区，也不能在这里投诉。
        </View>
      </Card>
      <Card title="小区">
        <View className="stack">
          <TextField
            id="community"
            label="小区名称"
            value={community}
            problem={problem('community.name')}
            onChange={(typed) => draft.change({ community: typed })}
          />
          <TextField
            id="phone24h"
            kind="phone"
            label="24 小时电话"
            hint="有危险时，住户打这个电话"
            value={phone24h}
            problem={problem('community.phone24h')}
            onChange={(typed) => draft.change({ phone24h: typed })}
          />
          <TextField
            id="address"
            label="地址"
            optional
            value={address}
            problem={problem('community.address')}
            onChange={(typed) => draft.change({ address: typed })}
          />
        </View>
      </Card>
      <Card title="您自己">
        <View className="stack">
          <TextField
            id="name"
            label="姓名"
            value={name}
            problem={problem('founder.name')}
            onChange={(typed) => draft.change({ name: typed })}
          />
          <TextField
            id="title"
            label="岗位"
            placeholder="例如 项目经理"
            value={title}
            problem={problem('founder.title')}
            onChange={(typed) => draft.change({ title: typed })}
          />
          <SwitchField
            id="manages"
            label="我也是项目经理"
            hint="不勾选，就只做管理员：管人员和设置，看不到投诉"
            on={manages}
            onChange={(on) => draft.change({ manages: on })}
          />
        </View>
      </Card>
      <Card>
        <TextField
          id="code"
          label="开通码"
          hint="由部署这个小程序的人设定，问他要"
          value={code}
          problem={problem('code')}
          onChange={setCode}
        />
      </Card>
    </Screen>
  );
}
