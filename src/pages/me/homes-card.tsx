import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Me } from '../../../types/me';
import type { HomeBinding } from '../../../types/people';
import { Card } from '../../components';
import { capacityText, placeText } from '../../text';

const standing = ({ verified, refused, over }: HomeBinding): string => {
  if (over) return '已结束';
  if (verified) return '已核实';
  return refused ? '未通过' : '待核实';
};

/** The homes I belong to (§1), one line each; the page behind has the rest. */
export function HomesCard({ me: { homes } }: { me: Me }) {
  const open = () => void Taro.navigateTo({ url: '/mine/homes/index' });
  return (
    <Card title="我的房屋" aside="›" onTap={open}>
      {homes.length === 0 ? (
        <View className="text text--small text--soft">登记以后，投诉时不用每次填地址。不登记也能投诉。</View>
      ) : null}
      {homes.map((home) => (
        <View className="text text--small" key={home.homeId}>
          {placeText(home)} · {capacityText[home.capacity]} · {standing(home)}
        </View>
      ))}
    </Card>
  );
}
