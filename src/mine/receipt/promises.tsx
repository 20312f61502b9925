import { View } from '@tarojs/components';
import type { Receipt } from '../../../types/views';
import { now } from '../../cloud';
import { callPhone } from '../../cloud/platform';
import { Card, Line, Tap } from '../../components';
import { basisText, completionText, whenText } from '../../text';

const Phone = ({ name, number }: { name: string; number: string }) => (
  <Line name={name}>
    <Tap className="text--link" onTap={() => void callPhone(number)}>
      {number}
    </Tap>
  </Line>
);

/** What a receipt promises, by when, and whom to call (§3.1.3). */
export function Promises({ receipt }: { receipt: Receipt }) {
  const at = now().toISOString();
  const completion = completionText(receipt, at);
  return (
    <>
      <Card title="我们的承诺">
        <Line name="受理不晚于">{whenText(receipt.acceptBy, at)}</Line>
        <Line name="开始调查不晚于">{whenText(receipt.investigateBy, at)}</Line>
        {completion ? <Line name="预计完成">{completion}</Line> : null}
        <View className="text text--tiny text--soft">{basisText(receipt)}</View>
      </Card>
      {receipt.afterHours ? (
        <Card tone="promise">
          <View className="text text--small">
            现在是下班时间，上面的受理时间已按上班时间算好。情况紧急请直接打 24 小时电话。
          </View>
        </Card>
      ) : null}
      <Card>
        <Phone name="客服电话" number={receipt.deskPhone} />
        <Phone name="24 小时电话" number={receipt.phone24h} />
      </Card>
    </>
  );
}
