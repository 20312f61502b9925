import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeliveryView } from '../../../types/calls';
import { cloud, now } from '../../cloud';
import { Button, Card, Line, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { deliveredText, whenText } from '../../text';

/** What became of each message about a complaint, for staff; looked up when somebody asks (C1.4). */
export function Deliveries({ id, revision }: { id: string; revision: number }) {
  const [known, setKnown] = useState<{ revision: number; deliveries: DeliveryView[] }>();
  const asking = useAction(
    () => cloud.complaint.deliveries({ id }),
    ({ deliveries }) => setKnown({ revision, deliveries }),
  );
  const at = now().toISOString();
  const stale = known?.revision !== revision;
  return (
    <Card title="消息送达情况">
      {asking.failure && <Problem failure={asking.failure} />}
      {known?.deliveries.map(({ notice, to, words, at: when, delivery, read }) => (
        <Line
          key={`${notice}${to?.id}${when}${words}`}
          name={`${to ? to.name || '工作人员' : '住户'} · ${words}`}
        >
          {deliveredText[delivery]}
          {read ? ' · 已读' : ''} · {whenText(when, at)}
        </Line>
      ))}
      {known?.deliveries.length === 0 && (
        <View className="text text--small text--soft">还没有发过消息。没有账号的住户由电话告知。</View>
      )}
      {stale && (
        <Button small tone="quiet" busy={asking.busy} onTap={() => void asking.run()}>
          {known ? '刷新' : '查看每条消息的结果'}
        </Button>
      )}
    </Card>
  );
}
