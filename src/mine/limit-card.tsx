import { View } from '@tarojs/components';
import type { Me } from '../../types/me';
import { Card } from '../components';

/** How many entries a day are left after repeated abuse, what is not limited, and whom one can always ring (C1.17). */
export function LimitCard({ me: { entriesPerDay, community } }: { me: Me }) {
  if (entriesPerDay === undefined) return null;
  return (
    <Card tone="promise" title={`每天最多提交 ${entriesPerDay} 次`}>
      <View className="text text--small">
        您最近有几段话经主管核对是辱骂工作人员的，所以新投诉、补充和催办每天合计最多 {entriesPerDay}{' '}
        次，过一段时间自动取消。您的投诉照常办理。有人身危险不受限制；回答问题、评价、申诉不受限制；随时可以打客服电话{' '}
        {community.deskPhone}，紧急情况打 {community.phone24h}。
      </View>
    </Card>
  );
}
