import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '../../cloud';
import { Badge, Button, Card, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { learnMe } from '../../hooks/use-me';

/** Which community somebody is in: where one lives, or one of those where one works (C4). */
export default function CommunityPage() {
  const { data, failure, reload } = useLoad(() => cloud.account.communities({}));
  const moving = useAction(
    (communityId: string) => cloud.account.moveTo({ communityId }),
    (me) => {
      learnMe(me);
      void Taro.switchTab({ url: me.staff ? '/pages/desk/index' : '/pages/home/index' });
    },
  );
  return (
    <Screen title="选择小区">
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {moving.failure && (
        <Problem failure={moving.failure} words={{ NOT_FOUND: '这个小区已经不能进入。请下拉刷新看看。' }} />
      )}
      {!data && !failure && <Skeleton />}
      {data?.communities.map(({ id, name, address, staff }) => {
        const here = id === data.here;
        return (
          <Card
            key={id}
            title={name}
            tone={here ? 'tint' : 'plain'}
            aside={here ? <Badge>现在在这里</Badge> : '进入 ›'}
            {...(here ? {} : { onTap: () => void moving.run(id) })}
          >
            {address ? <View className="text text--small text--soft">{address}</View> : null}
            {staff ? <View className="text text--small text--soft">您是这里的工作人员</View> : null}
          </Card>
        );
      })}
      {data && (
        <View className="text text--small text--soft">
          换小区以后，登记的房屋和提交过的投诉都还在，不会丢。
        </View>
      )}
      <Button tone="quiet" onTap={() => void Taro.navigateTo({ url: '/staff/found/index' })}>
        创建新小区（要有开通码）
      </Button>
    </Screen>
  );
}
