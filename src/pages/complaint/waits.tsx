import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintView } from '../../../types/views';
import { now } from '../../cloud';
import { Button, Card } from '../../components';
import { noticeText, satisfactionText, solvedText, whenText } from '../../text';
import { OutOfMessages } from './out-of-messages';

const over: ReadonlySet<ComplaintView['stage']> = new Set(['archived', 'declined', 'withdrawn', 'disputed']);

/** A message that matters did not arrive: the resident knows that somebody will call, the staff that somebody must (§3.1.3, C1.4). */
function Calling({ view }: { view: ComplaintView }) {
  if (!view.calling) return null;
  if (view.relation === 'staff')
    return (
      <Card tone="promise" title="有消息没送到，已列入电话清单">
        <View className="text text--small">
          {view.calling.notices.map((notice) => `“${noticeText[notice].title}”`).join('')}
          。接通并说明后，记一次“联系上了”。
        </View>
      </Card>
    );
  return (
    <Card tone="promise" title="消息未订阅，我们会电话联系您">
      <View className="text text--small">
        微信提醒没能送到您这里，工作人员会打您留下的电话。内容都在这一页，您现在就可以看。
      </View>
    </Card>
  );
}

/** What waits for the person who looks, after what could not be told. */
export function Waits({ view }: { view: ComplaintView }) {
  return (
    <>
      <Calling view={view} />
      {view.relation === 'own' ? <Asked view={view} /> : null}
      {view.relation === 'own' && !over.has(view.stage) ? <OutOfMessages /> : null}
    </>
  );
}

/** What is asked of the resident; nothing when the next step is somebody else's. */
function Asked({ view }: { view: ComplaintView }) {
  const at = now().toISOString();
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
          工作人员记录您表示“{solvedText[view.rating.solved]}，{satisfactionText[view.rating.satisfaction]}
          ”，如不符请点击更正
          {view.rating.changeableUntil ? `（${whenText(view.rating.changeableUntil, at)} 前）` : ''}。
        </View>
        <Button
          small
          tone="plain"
          onTap={() => void Taro.navigateTo({ url: `/pages/survey/index?id=${view.id}` })}
        >
          更正
        </Button>
      </Card>
    );
  return null;
}
