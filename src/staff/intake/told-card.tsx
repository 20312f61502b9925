import { View } from '@tarojs/components';
import type { ReceiptMethod } from '../../../types/filing';
import type { ExpectedView } from '../../../types/views';
import type { Problems } from '../../actions/form/examine';
import { Card, Chips, optionsOf, Tap } from '../../components';
import { fieldText, receiptMethodText } from '../../text';
import type { Registration } from './registration';
import { readBack } from './words';

interface ToldCardProps {
  draft: Registration;
  now: string;
  expected: ExpectedView | undefined;
  problems: Problems;
  change: (part: Partial<Registration>) => void;
}

const methods: ReceiptMethod[] = ['toldByPhone', 'smsText', 'emailText', 'accountReply', 'printed'];

/** The words to say aloud, and the tick without which nothing is saved (§3.1.3, B6). */
export function ToldCard({ draft, now, expected, problems, change }: ToldCardProps) {
  const wrong = problems['receipt.told'];
  return (
    <Card tone="tint" title="念给住户听">
      <View className="stack">
        <View className="intake__read">{readBack(draft, now, expected)}</View>
        <Chips
          id="method"
          label="怎么告知编号和时间"
          options={optionsOf<ReceiptMethod>(receiptMethodText, methods)}
          value={draft.method}
          onChange={(method) => change({ method })}
        />
        <Tap
          className={`tick${draft.told ? ' tick--on' : ''}${wrong ? ' tick--wrong' : ''}`}
          chosen={draft.told}
          says={draft.told ? '已告知预计时间，已勾选' : '已告知预计时间'}
          onTap={() => change({ told: !draft.told })}
        >
          <View className="tick__box" />
          <View className="grow">
            <View className="text text--strong">已告知预计时间</View>
            {wrong && (
              <View className="field__problem text text--small">{fieldText[wrong]}，先念给住户听再勾选</View>
            )}
          </View>
        </Tap>
      </View>
    </Card>
  );
}
