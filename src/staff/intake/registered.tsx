import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Receipt } from '../../../types/views';
import { now } from '../../cloud';
import { copyText } from '../../cloud/platform';
import { Button, Card, Line, Screen } from '../../components';
import { basisText, completionText, whenText } from '../../text';
import { receiptWords } from './words';

interface RegisteredProps {
  receipt: Receipt;
  again: () => void;
  afresh: () => void;
}

/** The number and the code to read out or send, and the way on to this customer's next matter. */
export function Registered({ receipt, again, afresh }: RegisteredProps) {
  const at = now().toISOString();
  const words = receiptWords(receipt, at);
  const completion = completionText(receipt, at);
  return (
    <Screen
      title="已登记"
      footer={
        <View className="footer__buttons">
          <Button tone="plain" onTap={afresh}>
            下一位
          </Button>
          <Button onTap={again}>再登记一件</Button>
        </View>
      }
    >
      <Card title="请念给住户记下">
        <View className="intake__number">{receipt.no}</View>
        {receipt.trackingCode && (
          <View className="row row--apart">
            <View className="text text--soft">查询码</View>
            <View className="intake__number">{receipt.trackingCode}</View>
          </View>
        )}
        <Button
          tone="plain"
          onTap={() => void copyText([receipt.no, receipt.trackingCode].filter(Boolean).join(' '))}
        >
          复制编号和查询码
        </Button>
      </Card>
      <Card title="承诺的时间">
        <Line name="受理不晚于">{whenText(receipt.acceptBy, at)}</Line>
        <Line name="开始调查不晚于">{whenText(receipt.investigateBy, at)}</Line>
        {completion && <Line name="预计完成">{completion}</Line>}
        <View className="text text--tiny text--soft">{basisText(receipt)}</View>
        {receipt.afterHours && (
          <View className="text text--small text--promise">现在是下班时间，受理时间按上班时间算。</View>
        )}
      </Card>
      <Card tone="tint" title="可以发给住户的话">
        <View className="stack">
          <View className="text text--lines">{words}</View>
          <Button tone="plain" onTap={() => void copyText(words)}>
            复制这段话
          </Button>
        </View>
      </Card>
      <Button
        tone="quiet"
        onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${receipt.id}` })}
      >
        打开这件投诉
      </Button>
    </Screen>
  );
}
