import { View } from '@tarojs/components';
import type { ComplaintView } from '../../../types/views';
import { now } from '../../cloud';
import { Card } from '../../components';
import { satisfactionText, solvedText, whenText } from '../../text';

/** What waits for the person who looks; nothing when the next step is somebody else's. */
export function Waits({ view }: { view: ComplaintView }) {
  const at = now().toISOString();
  if (view.relation === 'staff') return null;
  if (view.questions?.length)
    return (
      <Card tone="promise" title="请您补充几个情况">
        {view.questions.map((question, index) => (
          <View className="text text--small" key={question}>
            {index + 1}. {question}
          </View>
        ))}
        <View className="text text--tiny text--promise">点下面的“回答问题”；不回答也会按已知情况继续。</View>
      </Card>
    );
  if (view.stage === 'resolved' && view.actions.includes('rate'))
    return (
      <Card tone="promise" title="处理好了，请您评价">
        <View className="text text--small">满意就归档，不满意马上重新评估。您不评价，我们不会当作满意。</View>
      </Card>
    );
  if (view.rating?.byStaff && view.actions.includes('rate'))
    return (
      <Card tone="promise" title="工作人员记录了您的评价">
        <View className="text text--small">
          记录为“{solvedText[view.rating.solved]}，{satisfactionText[view.rating.satisfaction]}”。如果不对，
          {view.rating.changeableUntil ? `${whenText(view.rating.changeableUntil, at)} 前` : ''}可以更正。
        </View>
      </Card>
    );
  return null;
}
