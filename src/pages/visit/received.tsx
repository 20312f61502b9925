import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Receipt } from '../../../types/views';
import { copyText } from '../../cloud/platform';
import { Button, Card, Echo, Screen } from '../../components';
import { Promises } from '../../mine/receipt/promises';

/** The receipt of §3.1.3 for somebody without an account: shown once, so it says to keep it. */
export function Received({ receipt }: { receipt: Receipt }) {
  const words = `投诉编号 ${receipt.no}，查询码 ${receipt.trackingCode}`;
  return (
    <Screen
      title="投诉回执"
      footer={<Button onTap={() => void Taro.redirectTo({ url: '/pages/track/index' })}>查进展</Button>}
    >
      <View className="empty receipt-head">
        <Echo size="large" />
        <View className="text text--title">收到了，我们会给您回音</View>
        <View className="text text--small text--soft">请记下编号和查询码，查进展要用</View>
      </View>
      <Card>
        <View className="text text--small text--soft">投诉编号</View>
        <View className="number">{receipt.no}</View>
        <View className="text text--small text--soft">查询码</View>
        <View className="number">{receipt.trackingCode}</View>
        <View className="row card__actions">
          <Button tone="plain" small onTap={() => void copyText(words)}>
            复制编号和查询码
          </Button>
        </View>
      </Card>
      <Promises receipt={receipt} />
      <View className="text text--small text--soft">
        用微信打开小程序，在“我的”里用编号和查询码认领，之后每一步都会通知您，也能补充照片。
      </View>
    </Screen>
  );
}
