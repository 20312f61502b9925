import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, now } from '../../cloud';
import { Button, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { Call } from './call';
import './calls.scss';
import { usePending } from './use-pending';

/** The call desk (§3.6.1, §3.7.1, C1.16): the calls that are due, the most pressing first, each with what to say and a key for how it ended. */
export default function CallsPage() {
  const { rows, failure, reload, more } = useList(async (cursor) => {
    const answer = await cloud.complaint.calls({ cursor });
    return answer.ok ? { ...answer, data: { rows: answer.data.calls, next: answer.data.next } } : answer;
  });
  const { pending, note, undo, record, failure: refused } = usePending(() => void reload());
  const [chosen, setChosen] = useState<string>();
  const at = now().toISOString();
  const calls = rows?.filter(({ id }) => id !== pending?.call.id);
  return (
    <Screen
      title="电话清单"
      footer={
        pending && (
          <View className="row row--apart">
            <View className="text text--small grow">
              {pending.said}，几秒后记入 {pending.call.no}
            </View>
            <Button small tone="plain" onTap={() => void undo()}>
              撤销
            </Button>
            <Button small onTap={record}>
              现在记下
            </Button>
          </View>
        )
      }
    >
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {refused && <Problem failure={refused} retry={() => void reload()} />}
      {!calls && !failure && <Skeleton />}
      {calls?.length === 0 && (
        <Empty title="现在没有要打的电话" hint="到了该联系、该回访的时候，或有消息没送到，这里会列出来。" />
      )}
      {calls && calls.length > 0 && (
        <View className="text text--small text--soft">
          要打 {calls.length} 个{more ? '以上' : ''}
          电话。最急的在前面，同一户排在一起；还没到方便时间的排在后面。
        </View>
      )}
      {calls?.map((call) => (
        <Call
          key={call.id}
          call={call}
          now={at}
          open={call.id === chosen}
          onOpen={() => setChosen(call.id)}
          note={(said, outcome) => note(call, said, outcome)}
        />
      ))}
      {more && (
        <Button tone="plain" onTap={() => void more()}>
          加载更多
        </Button>
      )}
    </Screen>
  );
}
