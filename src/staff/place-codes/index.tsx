import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CodedSpot } from '../../../types/places';
import { cloud } from '../../cloud';
import { Button, Card, Empty, Screen, Skeleton, Tap } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { Trouble } from '../parts/admin-trouble';
import './place-codes.scss';
import { print } from './print';

const keyOf = ({ kind, name }: CodedSpot): string => `${kind} ${name}`;

/** One code as it hangs on the wall: what to do, where it is, the picture, and whom to ring instead. */
function Sheet({ spot, community, phone }: { spot: CodedSpot; community: string; phone: string }) {
  const { name, code, url = '' } = spot;
  return (
    <Tap
      className="place-code"
      says={`${name}的二维码，点一下试用`}
      onTap={() => void Taro.navigateTo({ url: `/mine/scan/index?place=${code}` })}
    >
      <View className="place-code__lead">微信扫一扫，投诉有回音</View>
      <Image className="place-code__picture" src={url} />
      <View className="place-code__name">{name}</View>
      <View className="place-code__small">
        {community} · 24 小时电话 {phone}
      </View>
    </Tap>
  );
}

/** The codes of all buildings and public places, made once and printed (C1.18). */
export default function PlaceCodesPage() {
  const { me } = useMe();
  const { data, failure, reload } = useLoad(() => cloud.admin.placeCodes({}));
  const [none, setNone] = useState(false);
  const [done, setDone] = useState(0);
  const missing = data?.spots.filter(({ code }) => !code) ?? [];
  const made = data?.spots.filter(({ url }) => url) ?? [];
  // One after the other: what is made stays, wherever it stops.
  const makeAll = async () => {
    setNone(false);
    setDone(0);
    for (const { kind, name } of missing) {
      const answer = await cloud.admin.makePlaceCode({ spot: { kind, name } });
      if (!answer.ok) return answer;
      if (!answer.data.code) {
        setNone(true);
        break;
      }
      setDone((before) => before + 1);
    }
    return { ok: true as const, data: undefined, at: '' };
  };
  const making = useAction(makeAll);
  const make = () => void making.run().then(reload);
  return (
    <Screen title="扫码投诉的二维码">
      {failure && <Trouble failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data?.spots.length === 0 && (
        <Empty title="还没有楼栋和公共区域" hint="先在“楼栋与公共区域”里录入，再来生成。" />
      )}
      {data && data.spots.length > 0 && (
        <View className="place-codes__tools">
          <Card tone="tint">
            <View className="stack">
              <View className="text text--small">
                把二维码贴在电梯、单元门和公共区域。住户扫一扫，地点已经填好，写几个字就能提交。码里只有地点编号，没有任何人的信息。
              </View>
              {missing.length > 0 && (
                <Button busy={making.busy} onTap={make}>
                  {making.busy ? `正在生成 ${done}/${missing.length}` : `生成 ${missing.length} 个二维码`}
                </Button>
              )}
              {making.failure && <Trouble failure={making.failure} />}
              {none && (
                <View className="text text--small text--danger">
                  微信没有给出二维码。小程序要先发布，才能生成；发布后再来点一次。
                </View>
              )}
              {print && made.length > 0 && (
                <Button tone="plain" onTap={print}>
                  打印 {made.length} 张
                </Button>
              )}
              {!print && made.length > 0 && (
                <View className="text text--small text--soft">
                  要打印成张，请在电脑上打开网页版；手机上可以长按图片保存。
                </View>
              )}
            </View>
          </Card>
        </View>
      )}
      <View className="place-codes">
        {made.map((spot) => (
          <Sheet
            key={keyOf(spot)}
            spot={spot}
            community={me?.community.name ?? ''}
            phone={me?.community.phone24h ?? ''}
          />
        ))}
      </View>
    </Screen>
  );
}
