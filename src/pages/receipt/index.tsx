import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import type { Receipt } from '../../../types/views';
import { now } from '../../cloud';
import { storageKey } from '../../cloud/identity';
import { callPhone, copyText } from '../../cloud/platform';
import { Button, Card, Echo, Empty, Line, Screen, Tap } from '../../components';
import { basisText, completionText, exactText, whenText } from '../../text';

function Promises({ receipt }: { receipt: Receipt }) {
  const at = now().toISOString();
  const completion = completionText(receipt, at);
  return (
    <Card title="我们的承诺">
      <Line name="受理不晚于">{whenText(receipt.acceptBy, at)}</Line>
      <Line name="开始调查不晚于">{whenText(receipt.investigateBy, at)}</Line>
      {completion ? <Line name="预计完成">{completion}</Line> : null}
      <View className="text text--tiny text--soft">{basisText(receipt)}</View>
    </Card>
  );
}

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
      {receipt.afterHours ? (
        <Card tone="promise">
          <View className="text text--small">
            现在是下班时间，上面的受理时间已按上班时间算好。情况紧急请直接打 24 小时电话。
          </View>
        </Card>
      ) : null}
      <Card>
        <Line name="客服电话">
          <Tap className="text--link" onTap={() => void callPhone(receipt.deskPhone)}>
            {receipt.deskPhone}
          </Tap>
        </Line>
        <Line name="24 小时电话">
          <Tap className="text--link" onTap={() => void callPhone(receipt.phone24h)}>
            {receipt.phone24h}
          </Tap>
        </Line>
      </Card>
    </Screen>
  );
}
