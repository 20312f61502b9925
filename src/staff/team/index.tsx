import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Invitation, Member } from '../../../types/administration/team';
import { cloud, now } from '../../cloud';
import { Badge, Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { categoryText, exactText, roleText, whenText } from '../../text';
import { Trouble } from '../parts/admin-trouble';

const go = (url: string) => void Taro.navigateTo({ url });

/** What matters of somebody now: gone, away, off duty, or how much is in hand. */
function Standing({ member, at }: { member: Member; at: string }) {
  if (member.leftAt) return <Badge tone="quiet">已离职</Badge>;
  const away = member.absences.find(({ from, until }) => from <= at && at < until);
  if (away) return <Badge tone="promise">请假到{whenText(away.until, at)}</Badge>;
  if (!member.onDuty) return <Badge tone="danger">不在岗</Badge>;
  return <Badge tone="quiet">在办 {member.open} 件</Badge>;
}

const MemberCard = ({ member, at }: { member: Member; at: string }) => (
  <Card
    title={member.name}
    aside={<Standing member={member} at={at} />}
    onTap={() => go(`/staff/member/index?id=${member.id}`)}
  >
    <View className="text text--small text--soft">
      {[member.title, member.team, member.roles.map((role) => roleText[role]).join('、')]
        .filter(Boolean)
        .join(' · ')}
    </View>
    {member.roles.includes('handler') && (
      <View className="text text--small text--soft">
        负责：
        {member.categories.length === 0
          ? '所有类别'
          : member.categories.map((code) => categoryText[code]).join('、')}
      </View>
    )}
    {!member.handbookAt && !member.leftAt && (
      <View className="text text--small text--soft">还没有确认现行的员工手册</View>
    )}
    {member.handOver && !member.handOver.done && (
      <View className="text text--small text--danger">交接没有做完，点开继续</View>
    )}
  </Card>
);

function InvitationCard({ invitation, reload }: { invitation: Invitation; reload: () => void }) {
  const ending = useAction(() => cloud.admin.withdrawInvitation({ id: invitation.id }), reload);
  return (
    <Card title={invitation.name} aside={<Badge tone="promise">等待加入</Badge>}>
      <View className="text text--small text--soft">
        {invitation.title} · {invitation.roles.map((role) => roleText[role]).join('、')} ·{' '}
        {exactText(invitation.expiresAt)}前有效
      </View>
      <View className="row card__actions">
        <Button tone="plain" small busy={ending.busy} onTap={() => void ending.run()}>
          撤回邀请
        </Button>
      </View>
      {ending.failure && <Problem failure={ending.failure} />}
    </Card>
  );
}

/** Everybody of the staff: who is there, who is away, how much each has in hand (§3.2.2). */
export default function TeamPage() {
  const { data, failure, reload } = useLoad(() => cloud.admin.team({}));
  const at = now().toISOString();
  return (
    <Screen
      title="人员与值班"
      footer={
        data?.administers ? (
          <Button onTap={() => go('/staff/member/index?invite=1')}>邀请同事</Button>
        ) : undefined
      }
    >
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data?.members.length === 0 && <Empty title="还没有同事" hint="点“邀请同事”，把邀请码发给对方。" />}
      {data?.invitations.map((one) => (
        <InvitationCard key={one.id} invitation={one} reload={() => void reload()} />
      ))}
      {data?.members.map((one) => (
        <MemberCard key={one.id} member={one} at={at} />
      ))}
    </Screen>
  );
}
