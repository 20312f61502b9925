import Taro from '@tarojs/taro';
import { cloud } from '../../cloud';
import { Button, Card, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { HomesCard } from '../../pages/me/homes-card';
import { ProfileCard } from '../../pages/me/profile-card';
import { ConsentCard } from './consent-card';
import { HeldCard, LooksCard, RequestsCard } from './held-cards';

/** What is held about me, and what I may ask of it (§5.2): see, correct, take along, take back, erase. */
export default function RightsPage() {
  const { me, failure, reload } = useMe();
  const held = useLoad(() => cloud.rights.held({}));
  const trouble = failure ?? held.failure;
  const again = () => {
    reload();
    void held.reload();
  };
  return (
    <Screen title="个人信息与权利">
      {trouble ? <Problem failure={trouble} retry={again} /> : null}
      {me && held.data ? (
        <>
          <ConsentCard me={me} onChange={held.reload} />
          <HeldCard held={held.data} />
          {me.withdrawal ? null : (
            <>
              <ProfileCard me={me} />
              <HomesCard me={me} />
            </>
          )}
          <Card title="带走一份">
            <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/mine/copy/index' })}>
              导出我的全部信息
            </Button>
          </Card>
          <LooksCard looks={held.data.looks} />
          <RequestsCard requests={held.data.requests} />
          <Card title="注销账户">
            <Button tone="danger" onTap={() => void Taro.navigateTo({ url: '/mine/erase/index' })}>
              查看会删除什么、保留什么
            </Button>
          </Card>
        </>
      ) : trouble ? null : (
        <Skeleton />
      )}
    </Screen>
  );
}
