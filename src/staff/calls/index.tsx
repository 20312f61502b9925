import { View } from '@tarojs/components';
import { useState } from 'react';
import { cloud, now } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { Call } from './call';
import './calls.scss';
import { usePending } from './use-pending';

/** The call desk (§3.6.1, §3.7.1, C1.16): the calls that are due, the most pressing first, each with what to say and a key for how it ended. */
export default function CallsPage() {
  const { data, failure, reload } = useLoad(() => cloud.complaint.calls({}));
  const { pending, note, undo, record, failure: refused } = usePending(() => void reload());
  const [chosen, setChosen] = useState<string>();
  const at = now().toISOString();
  const calls = data?.calls.filter(({ id }) => id !== pending?.call.id);
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
          要打 {calls.length} 个电话{data?.more ? '，打完后还有' : ''}。最急的在前面，同一户排在一起。
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
      {data?.more && (
        <Card>
          <View className="text text--small text--soft">先打这些，下拉刷新会列出后面的。</View>
        </Card>
      )}
    </Screen>
  );
}
