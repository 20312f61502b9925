import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../cloud';
import { Button, Card, Echo, Problem, Screen, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useMe } from '../../hooks/use-me';

const goHome = () => void Taro.switchTab({ url: '/pages/home/index' });

/** On the phone, after the code on the website was scanned: says yes or no to being signed in there (DESIGN.md section 5). */
export default function WebSignInPage() {
  const ticket = decodeURIComponent(useRouter().params.scene ?? '');
  const { me, failure, reload } = useMe();
  const [done, setDone] = useState(false);
  const confirming = useAction(
    () => cloud.account.confirm({ ticket }),
    () => setDone(true),
  );
  const over = confirming.failure && confirming.failure.code !== 'UNAVAILABLE';
  if (!me)
    return (
      <Screen title="网页登录">
        {failure ? <Problem failure={failure} retry={reload} /> : <Skeleton />}
      </Screen>
    );
  return (
    <Screen title="网页登录">
      <View className="empty">
        <Echo size="large" />
        <View className="text text--title">{done ? '已登录' : `登录${me.community.name}网站？`}</View>
        <View className="text text--small text--soft">
          {done
            ? '请回到电脑上继续。'
            : '登录后，那台电脑能看到您的投诉，也能以您的名义投诉和评价，7 天内有效。'}
        </View>
      </View>
      {over ? (
        <Card tone="danger">
          <View className="text text--small text--danger">
            这个码已经过期或用过了。请在电脑上换一个码，再扫一次。
          </View>
        </Card>
      ) : null}
      {confirming.failure && !over ? <Problem failure={confirming.failure} /> : null}
      {done || over ? (
        <Button onTap={goHome}>看我的投诉</Button>
      ) : (
        <>
          <Card tone="promise">
            <View className="text text--small">
              只在您自己正打开这个网站时确认。别人发来的码，请不要确认。
            </View>
          </Card>
          <Button busy={confirming.busy} onTap={() => void confirming.run()}>
            确认登录
          </Button>
          <Button tone="quiet" onTap={goHome}>
            不是我，取消
          </Button>
        </>
      )}
    </Screen>
  );
}
