import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '../../cloud';
import { Button, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { HomeCard } from './home-card';

/** All of one's homes (§1): what one is there, since and until when, whether it is confirmed, and the family that one has invited. */
export default function HomesPage() {
  const { data, failure, reload } = useLoad(() => cloud.account.myHomes({}));
  return (
    <Screen title="我的房屋">
      {failure ? <Problem failure={failure} retry={() => void reload()} /> : null}
      {!data && !failure ? <Skeleton /> : null}
      {data?.homes.length === 0 ? (
        <Empty title="还没有登记房屋" hint="登记以后，投诉时不用每次填地址。不登记也能投诉。" />
      ) : null}
      {data?.homes.map((home) => (
        <HomeCard key={home.homeId} home={home} onChange={() => void reload()} />
      ))}
      {data ? (
        <>
          <Button onTap={() => void Taro.navigateTo({ url: '/mine/home/index' })}>
            {data.homes.length > 0 ? '再登记一处房屋' : '登记房屋'}
          </Button>
          <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/mine/family/index' })}>
            我有家人给的邀请码
          </Button>
          <View className="text text--small text--soft">
            同住一处的人互相看不到对方的投诉，业主也看不到租户的投诉。
          </View>
        </>
      ) : null}
    </Screen>
  );
}
