import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import type { ScannedPlace } from '../../../types/places';
import { cloud } from '../../cloud';
import { readParameter } from '../../cloud/parameter';
import { Button, Card, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { learnMe, useMe } from '../../hooks/use-me';

const file = (parameters: string): void => void Taro.redirectTo({ url: `/mine/file/index?${parameters}` });
const fileAt = ({ spot: { kind, name } }: ScannedPlace): void => file(`${kind}=${encodeURIComponent(name)}`);

/** After the code on a wall was scanned (C1.18): the form opens with the place filled in; what the code says no more is no hindrance. */
export default function ScanPage() {
  const { scene, place = scene } = useRouter().params;
  // Without one it is as good as a code that stands for nothing.
  const code = readParameter(place) || 'none';
  const { me, failure, reload } = useMe();
  const found = useLoad(() => cloud.account.place({ code }));
  const moving = useAction(
    (scanned: ScannedPlace) => cloud.account.moveTo({ communityId: scanned.site.id }),
    (moved) => {
      learnMe(moved);
      if (found.data) fileAt(found.data);
    },
  );
  const scanned = found.data;
  const here = me && scanned && me.community.id === scanned.site.id;
  const unknown = found.failure?.code === 'NOT_FOUND' || found.failure?.code === 'INVALID_INPUT';
  useEffect(() => {
    if (here) fileAt(scanned);
    else if (unknown) file('unknown=1');
  }, [here, scanned, unknown]);

  if (me && scanned && !here)
    return (
      <Screen title="扫码投诉">
        <Card title={`这里是${scanned.site.name} ${scanned.spot.name}`}>
          <View className="text text--small">
            您现在的小区是{me.community.name}。在这里投诉，要先换到{scanned.site.name}。
          </View>
        </Card>
        {moving.failure && <Problem failure={moving.failure} />}
        <Button busy={moving.busy} onTap={() => void moving.run(scanned)}>
          换到{scanned.site.name}，继续投诉
        </Button>
        <Button tone="quiet" onTap={() => void Taro.switchTab({ url: '/pages/home/index' })}>
          不换
        </Button>
      </Screen>
    );
  const failed = failure ?? (unknown ? undefined : found.failure);
  const again = () => {
    reload();
    void found.reload();
  };
  return (
    <Screen title="扫码投诉">
      {failed ? (
        <Problem failure={failed} retry={again} />
      ) : (
        <>
          <View className="text text--small text--soft">正在打开投诉表…</View>
          <Skeleton />
        </>
      )}
    </Screen>
  );
}
