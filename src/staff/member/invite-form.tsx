import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { MemberSetting } from '../../../types/administration/team';
import type { Output } from '../../../types/api';
import { type Problems, tidy } from '../../actions/form/examine';
import { cloud, newKey } from '../../cloud';
import { copyText } from '../../cloud/platform';
import { Button, Card, Screen } from '../../components';
import { useAction } from '../../hooks/use-action';
import { exactText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { MemberFields } from './member-fields';

/** What the server says of fields of `member`, by the field's own name. */
export const problemsOf = (fields: Problems = {}): Problems =>
  Object.fromEntries(
    Object.entries(fields).map(([path, problem]) => [path.replace(/^member\./, ''), problem]),
  );

/** Somebody is asked to join: the code is shown once and passed on by hand (C4). */
export function InviteForm({ teams }: { teams: readonly string[] }) {
  const [value, setValue] = useState<Partial<MemberSetting>>({ roles: [], categories: [] });
  const [made, setMade] = useState<Output<'admin', 'invite'>>();
  const key = useRef(newKey());
  const inviting = useAction(() => {
    const { onDuty: _, shifts: __, ...member } = value;
    const asked = tidy({ ...member, roles: member.roles ?? [], categories: member.categories ?? [] });
    return cloud.admin.invite({
      key: key.current,
      member: asked as Omit<MemberSetting, 'onDuty' | 'shifts'>,
    });
  }, setMade);
  if (made)
    return (
      <Screen title="邀请同事">
        <Card title={`把邀请码发给${made.name}`}>
          <View className="admin__code">{made.code}</View>
          <View className="text text--small text--soft">
            请对方打开小程序，在“我的”里点“我是工作人员”，输入邀请码。{exactText(made.expiresAt)}
            前有效，只能用一次。离开这一页就不再显示。
          </View>
          <View className="row card__actions">
            <Button onTap={() => void copyText(made.code)}>复制邀请码</Button>
          </View>
        </Card>
      </Screen>
    );
  return (
    <Screen
      title="邀请同事"
      footer={
        <>
          {inviting.failure && <Trouble failure={inviting.failure} />}
          <Button busy={inviting.busy} onTap={() => void inviting.run()}>
            生成邀请码
          </Button>
        </>
      }
    >
      <MemberFields
        invited
        value={value}
        teams={teams}
        problems={problemsOf(inviting.failure?.fields)}
        change={(part) => {
          key.current = newKey();
          setValue({ ...value, ...part });
        }}
      />
    </Screen>
  );
}
