import { View } from '@tarojs/components';
import { useState } from 'react';
import { topUp } from '../../actions/credits';
import { lackingOf } from '../../cloud/message-credits';
import { Button, Card } from '../../components';
import { useMe } from '../../hooks/use-me';

/** On an open complaint whose news can no longer be pushed: asks again at a tap, and not in the same visit once it was refused (§3.1.3, C2). */
export function OutOfMessages() {
  const { me } = useMe();
  const [, setAsked] = useState(0);
  const lacking = lackingOf(me, ['progress', 'survey']);
  if (!me || lacking.length === 0) return null;
  return (
    <Card>
      <View className="row row--apart">
        <View className="text text--small grow">微信提醒已用完，新进展只在“消息”里。</View>
        <Button
          tone="plain"
          small
          onTap={() => void topUp(me, lacking).then(() => setAsked((before) => before + 1))}
        >
          再订一条
        </Button>
      </View>
    </Card>
  );
}
