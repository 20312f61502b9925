import { View } from '@tarojs/components';
import { useState } from 'react';
import type { FamilyInvitation, FamilyMember, OwnHome } from '../../../types/families';
import { cloud, now } from '../../cloud';
import { Button, Confirm, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { agoText, exactText, placeText } from '../../text';

const usedText = ({ used }: FamilyInvitation): string =>
  used.map(({ name, here }) => `${name ?? '一位家人'}${here ? '' : '（已退出）'}`).join('、');

/** How an invitation stands, in one line. */
const invitationLine = (invitation: FamilyInvitation): string => {
  const { places, used, open, expiresAt } = invitation;
  const who = used.length > 0 ? `，用过的：${usedText(invitation)}` : '';
  return open
    ? `还可加入 ${places - used.length} 人，${exactText(expiresAt)}前有效${who}`
    : `已失效${used.length > 0 ? who : '，没有人用过'}`;
};

interface FamilyProps {
  home: OwnHome;
  onChange: () => void;
}

/** Whom one has invited to a home, who came, and how to take either back (§1). */
export function Family({ home, onChange }: FamilyProps) {
  const [removing, setRemoving] = useState<FamilyMember>();
  const done = () => {
    setRemoving(undefined);
    onChange();
  };
  const removal = useAction((id: string) => cloud.account.removeFamily({ homeId: home.homeId, id }), done);
  const withdrawal = useAction((id: string) => cloud.account.withdrawFamilyInvitation({ id }), onChange);
  const { members, invitations } = home;
  if (members.length + invitations.length === 0) return null;
  const failure = removal.failure ?? withdrawal.failure;
  return (
    <View className="stack">
      {members.map((member) => (
        <View key={member.id} className="row row--apart">
          <View className="grow">
            <View className="text">{member.name ?? '没有留称呼的家人'}</View>
            <View className="text text--small text--soft">
              家庭成员 · {agoText(member.since, now().toISOString())}加入
            </View>
          </View>
          <Button tone="quiet" small onTap={() => setRemoving(member)}>
            移除
          </Button>
        </View>
      ))}
      {invitations.map((invitation) => (
        <View key={invitation.id} className="row row--apart">
          <View className="grow">
            <View className="text text--small">{exactText(invitation.at)} 的邀请</View>
            <View className="text text--small text--soft">{invitationLine(invitation)}</View>
          </View>
          {invitation.open ? (
            <Button
              tone="quiet"
              small
              busy={withdrawal.busy}
              onTap={() => void withdrawal.run(invitation.id)}
            >
              撤回
            </Button>
          ) : null}
        </View>
      ))}
      {failure ? <Problem failure={failure} words={{ NOT_FOUND: '已经不在了。请下拉刷新看看。' }} /> : null}
      {removing ? (
        <Confirm
          title={`把${removing.name ?? '这位家人'}移出 ${placeText(home)}？`}
          text={
            '会通知对方。对方不再是这处房屋的家庭成员，同一个邀请码不能再用。\n对方自己提交过的投诉仍归对方。'
          }
          yes="移除"
          tone="danger"
          busy={removal.busy}
          onYes={() => void removal.run(removing.id)}
          onClose={() => setRemoving(undefined)}
        />
      ) : null}
    </View>
  );
}
