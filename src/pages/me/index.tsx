import { View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import type { Me } from '../../../types/me';
import { cloud } from '../../cloud';
import { leave, leaveText } from '../../cloud/leave';
import { Badge, Button, Card, Chips, Problem, Screen, Skeleton, SwitchField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { learnMe, reloadMe, useMe } from '../../hooks/use-me';
import { chooseTextScale, textScales, useTextScale } from '../../hooks/use-text-scale';
import { ClaimCard } from './claim-card';
import { HomesCard } from './homes-card';
import { HowToComplain } from './how-to-complain';
import { MessagesCard } from './messages-card';
import { ProfileCard } from './profile-card';
import { WebSessionsCard } from './web-sessions';

function DutyCard({ staff }: { staff: NonNullable<Me['staff']> }) {
  const turning = useAction((onDuty: boolean) => cloud.account.duty({ onDuty }), learnMe);
  return (
    <Card tone="tint">
      <SwitchField
        id="duty"
        label={staff.onDuty ? '当班中' : '不当班'}
        hint={`${staff.title} ${staff.name} · 不当班时不会给您派新工单`}
        on={staff.onDuty}
        onChange={(onDuty) => void turning.run(onDuty)}
      />
      {turning.failure ? <Problem failure={turning.failure} /> : null}
    </Card>
  );
}

function TextSizeCard() {
  const scale = useTextScale();
  return (
    <Card>
      <Chips
        id="text-scale"
        label="字号"
        options={textScales.map(({ value, label }) => ({ value: String(value), label }))}
        value={String(scale)}
        onChange={(chosen) => chooseTextScale(Number(chosen))}
      />
    </Card>
  );
}

function RightsCard({ me: { consent, community } }: { me: Me }) {
  return (
    <Card
      title="个人信息与权利"
      aside={consent?.version === community.consentVersion ? '›' : <Badge tone="promise">请阅读告知</Badge>}
      onTap={() => void Taro.navigateTo({ url: '/mine/rights/index' })}
    >
      <View className="text text--small text--soft">查看、更正、导出、撤回同意、注销账户</View>
    </Card>
  );
}

/** Who I am here, where I live, what I want to be told, how to reach the property. */
export default function MePage() {
  const { me, failure, reload } = useMe();
  useDidShow(() => void reloadMe());
  return (
    <Screen title="我的" tab="me">
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      {me ? (
        <>
          {me.staff ? <DutyCard staff={me.staff} /> : null}
          <ProfileCard me={me} />
          <HomesCard me={me} />
          <ClaimCard />
          <MessagesCard me={me} />
          <TextSizeCard />
          <HowToComplain community={me.community} />
          <RightsCard me={me} />
          <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/mine/comments/index' })}>
            对投诉处理流程的建议
          </Button>
          <WebSessionsCard />
          <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/staff/exports/index' })}>
            我的导出
          </Button>
          <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/mine/notices/index' })}>
            看本小区每月公示
          </Button>
          {me.staff ? null : (
            <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/staff/join/index' })}>
              我是工作人员，有邀请码
            </Button>
          )}
          <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/mine/community/index' })}>
            换一个小区（现在：{me.community.name}）
          </Button>
        </>
      ) : failure ? (
        <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/staff/found/index' })}>
          第一次使用？创建小区
        </Button>
      ) : (
        <Skeleton />
      )}
      {leave ? (
        <View>
          <Button tone="quiet" onTap={leave}>
            {leaveText}
          </Button>
        </View>
      ) : null}
    </Screen>
  );
}
