import { View } from '@tarojs/components';
import type { Site } from '../../../types/website';
import { callPhone, copyText } from '../../cloud/platform';
import { Card, Line, Tap } from '../../components';

/** Every way to complain (§3.1.1), with hours. */
export function HowToComplain({
  community,
}: {
  community: Pick<Site, 'phone24h' | 'deskPhone' | 'deskHours' | 'deskEmail'>;
}) {
  const phone = (number: string) => (
    <Tap className="text--link" onTap={() => void callPhone(number)}>
      {number}
    </Tap>
  );
  return (
    <Card title="怎么投诉">
      <Line name="24 小时电话">{phone(community.phone24h)}</Line>
      <Line name="客服电话">{phone(community.deskPhone)}</Line>
      <Line name="客服时间">{community.deskHours}</Line>
      <Line name="邮箱">
        <Tap className="text--link" onTap={() => void copyText(community.deskEmail)}>
          {community.deskEmail}
        </Tap>
      </Line>
      <View className="text text--small text--soft">
        电话、邮件、当面说的投诉，也会登记编号，一样有承诺时间。
      </View>
    </Card>
  );
}
