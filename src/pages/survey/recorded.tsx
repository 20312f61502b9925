import { View } from '@tarojs/components';
import type { ComplaintView } from '../../../types/views';
import { now } from '../../cloud';
import { Card } from '../../components';
import { satisfactionText, solvedText, whenText } from '../../text';

/** What is on record, by whose word, and until when it can be changed. */
export function Recorded({ rating }: { rating: NonNullable<ComplaintView['rating']> }) {
  const until = rating.changeableUntil;
  return (
    <Card tone="tint">
      <View className="text text--strong">
        {rating.byStaff ? '工作人员记录您表示' : '已记下'}：{solvedText[rating.solved]}，
        {satisfactionText[rating.satisfaction]}
      </View>
      {until ? (
        <View className="text text--small text--soft">
          {whenText(until, now().toISOString())} 前可以修改，点别的选项即可。
        </View>
      ) : null}
    </Card>
  );
}
