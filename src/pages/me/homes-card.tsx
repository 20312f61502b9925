import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Me } from '../../../types/me';
import type { HomeBinding } from '../../../types/people';
import { cloud } from '../../cloud';
import { Badge, Button, Card, Confirm, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { learnMe } from '../../hooks/use-me';
import { capacityText, placeText } from '../../text';

function Standing({ home: { verified, refused, over } }: { home: HomeBinding }) {
  if (over) return <Badge tone="quiet">已结束</Badge>;
  if (verified) return <Badge>已核实</Badge>;
  return refused ? <Badge tone="danger">未通过</Badge> : <Badge tone="promise">待核实</Badge>;
}

/** The homes I belong to (§1); unverified ones count too, staff see that they are. */
export function HomesCard({ me }: { me: Me }) {
  const [leaving, setLeaving] = useState<HomeBinding>();
  const unbinding = useAction(
    (homeId: string) => cloud.account.unbindHome({ homeId }),
    (after) => {
      learnMe(after);
      setLeaving(undefined);
    },
  );
  return (
    <Card title="我的房屋">
      {me.homes.length === 0 ? (
        <View className="text text--small text--soft">登记以后，投诉时不用每次填地址。不登记也能投诉。</View>
      ) : null}
      {me.homes.map((home) => (
        <View className="row row--apart home-row" key={home.homeId}>
          <View className="grow">
            <View className="text">{placeText(home)}</View>
            <View className="row">
              <Badge tone="quiet">{capacityText[home.capacity]}</Badge>
              <Standing home={home} />
            </View>
            {home.until ? <View className="text text--small text--soft">租期到 {home.until}</View> : null}
            {home.refused ? <View className="text text--small text--soft">{home.refused.reason}</View> : null}
          </View>
          <Button tone="quiet" small onTap={() => setLeaving(home)}>
            解除
          </Button>
        </View>
      ))}
      <View className="row card__actions">
        <Button tone="plain" small onTap={() => void Taro.navigateTo({ url: '/mine/home/index' })}>
          登记房屋
        </Button>
      </View>
      {unbinding.failure ? <Problem failure={unbinding.failure} /> : null}
      {leaving ? (
        <Confirm
          title={`解除 ${placeText(leaving)}？`}
          text="您提交过的投诉仍然看得到。"
          yes="解除"
          tone="danger"
          busy={unbinding.busy}
          onYes={() => void unbinding.run(leaving.homeId)}
          onClose={() => setLeaving(undefined)}
        />
      ) : null}
    </Card>
  );
}
