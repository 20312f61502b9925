import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { Receipt } from '../../../types/views';
import { storageKey } from '../../cloud/identity';
import { copyText } from '../../cloud/platform';
import { Button, Card, Echo, Empty, Line, Screen } from '../../components';
import { exactText } from '../../text';
import { Promises } from './promises';

/** The receipt of §3.1.3: a number and times that we answer for. */
export default function ReceiptPage() {
  const id = useRouter().params.id ?? '';
  const receipt = Taro.getStorageSync<Receipt | ''>(storageKey(`receipt:${id}`));
  const toComplaint = () => void Taro.redirectTo({ url: `/pages/complaint/index?id=${id}` });
  if (!receipt)
    return (
      <Screen title="投诉回执">
        <Empty title="回执在投诉详情里" hint="编号和承诺时间都能在那里看到。">
          <Button onTap={toComplaint}>查看投诉</Button>
        </Empty>
      </Screen>
    );
  return (
    <Screen
      title="投诉回执"
      footer={
        <View className="footer__buttons">
          <Button tone="plain" onTap={() => void Taro.switchTab({ url: '/pages/home/index' })}>
            回首页
          </Button>
          <Button onTap={toComplaint}>查看进度</Button>
        </View>
      }
    >
      <View className="empty receipt-head">
        <Echo size="large" />
        <View className="text text--title">收到了，我们会给您回音</View>
        <View className="text text--small text--soft">{exactText(receipt.filedAt)}</View>
      </View>
      <Card>
        <View className="text text--small text--soft">投诉编号</View>
        <View className="row row--apart">
          <View className="number">{receipt.no}</View>
          <Button tone="quiet" small onTap={() => void copyText(receipt.no)}>
            复制
          </Button>
        </View>
        {receipt.trackingCode ? <Line name="查询码">{receipt.trackingCode}</Line> : null}
      </Card>
      <Promises receipt={receipt} />
    </Screen>
  );
}
