import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud } from '../../cloud';
import { Button, Card, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { reloadMe } from '../../hooks/use-me';

/** Ends every session on the website at once. */
export function WebSessionsCard() {
  const leaving = useAction(
    () => cloud.account.signOutEverywhere({}),
    () => {
      void Taro.showToast({ title: '网页都已退出', icon: 'none' });
      void reloadMe();
    },
  );
  return (
    <Card title="网页登录">
      <View className="text text--small text--soft">在别的电脑上扫码登录过？可以让它们全部退出。</View>
      <View className="row card__actions">
        <Button tone="plain" small busy={leaving.busy} onTap={() => void leaving.run()}>
          退出所有网页
        </Button>
      </View>
      {leaving.failure ? <Problem failure={leaving.failure} /> : null}
    </Card>
  );
}
