import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../types/me';
import { topUp } from '../../actions/credits';
import { cloud } from '../../cloud';
import { Button, Card, Problem, SwitchField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { learnMe } from '../../hooks/use-me';

const kinds = ['case', 'approval', 'due'] as const;

/** On duty or not, and how many pushes are left: each agreed request is one send (C2). */
export function DutyCard({ me }: { me: Me }) {
  const duty = useAction((onDuty: boolean) => cloud.account.duty({ onDuty }), learnMe);
  const left = kinds.map((kind) => me.credits[me.community.templates[kind] ?? ''] ?? 0);
  const least = Math.min(...left);
  if (!me.staff) return null;
  return (
    <Card>
      <SwitchField
        id="on-duty"
        label={me.staff.onDuty ? '在岗' : '不在岗'}
        hint={me.staff.onDuty ? '新的投诉可以派给您' : '不会派新的投诉给您'}
        on={me.staff.onDuty}
        onChange={(onDuty) => void duty.run(onDuty)}
      />
      {duty.failure && <Problem failure={duty.failure} />}
      <View className="row row--apart">
        <View className="text text--small text--soft grow">请假期间不派新的投诉，由主管代管</View>
        <Button small tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/member/index' })}>
          请假
        </Button>
      </View>
      <View className="row row--apart">
        <View className="text text--small text--soft grow">
          {least === 0 ? '微信提醒用完了，新派的单推送不到您' : `微信提醒还能收 ${least} 条`}
        </View>
        <Button small tone={least === 0 ? 'primary' : 'plain'} onTap={() => void topUp(me, kinds)}>
          接收派单
        </Button>
      </View>
    </Card>
  );
}
