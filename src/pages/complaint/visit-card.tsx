import { View } from '@tarojs/components';
import type { ComplaintView } from '../../../types/views';
import { Card } from '../../components';
import { slotText, timelineSentence } from '../../text';

/** The visit that is offered or agreed, for both sides (§3.3.1). */
export function VisitCard({ view: { visit, actions, timeline, relation } }: { view: ComplaintView }) {
  if (!visit) return null;
  const asked = actions.includes('answerVisit');
  const end = visit.endedBy && timeline.find(({ id }) => id === visit.endedBy);
  const title = visit.endedBy
    ? '约定已取消'
    : visit.agreed
      ? '上门时间'
      : asked
        ? '请选上门时间'
        : '上门时间等对方选';
  return (
    <Card
      title={title}
      aside={visit.past ? '时间已过' : ''}
      tone={visit.past || visit.endedBy ? 'plain' : 'promise'}
    >
      {visit.slots.map((slot) => (
        <View key={slot.from} className="text text--strong">
          {slotText(slot)}
        </View>
      ))}
      <View className="text text--small text--soft">为了：{visit.purpose}</View>
      {end ? <View className="text text--small">原因：{timelineSentence(end, relation).title}</View> : null}
      {asked ? (
        <View className="text text--small">点下面的“答复上门时间”选一个，或说说为什么都不合适。</View>
      ) : null}
    </Card>
  );
}
