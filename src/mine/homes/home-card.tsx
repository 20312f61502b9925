import { View } from '@tarojs/components';
import { useState } from 'react';
import type { OwnHome } from '../../../types/families';
import { cloud } from '../../cloud';
import { Badge, Button, Card, Confirm, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { reloadMe } from '../../hooks/use-me';
import { capacityText, placeText } from '../../text';
import { Family } from './family';
import { InviteSheet } from './invite-sheet';
import { standingLines, unbindingText } from './words';

function Standing({ home: { verified, refused, over } }: { home: OwnHome }) {
  if (over) return <Badge tone="quiet">已结束</Badge>;
  if (verified) return <Badge>已核实</Badge>;
  return refused ? <Badge tone="danger">未通过</Badge> : <Badge tone="promise">等客服核实</Badge>;
}

/** One home: how one stands to it, the family there, and the way out with what it takes along. */
export function HomeCard({ home, onChange }: { home: OwnHome; onChange: () => void }) {
  const [asking, setAsking] = useState<'unbind' | 'invite'>();
  const close = () => setAsking(undefined);
  const unbinding = useAction(
    () => cloud.account.unbindHome({ homeId: home.homeId }),
    () => {
      close();
      void reloadMe();
      onChange();
    },
  );
  return (
    <Card title={placeText(home)} aside={<Standing home={home} />} tone={home.refused ? 'promise' : 'plain'}>
      <View className="stack">
        <View>
          <View className="row">
            <Badge tone="quiet">{capacityText[home.capacity]}</Badge>
          </View>
          {standingLines(home).map((line) => (
            <View key={line} className="text text--small text--soft">
              {line}
            </View>
          ))}
          {home.refused ? (
            <View className="text text--small text--danger">没有通过：{home.refused.reason}</View>
          ) : null}
        </View>
        <Family home={home} onChange={onChange} />
        {unbinding.failure ? <Problem failure={unbinding.failure} /> : null}
        <View className="row row--wrap">
          {home.mayInvite ? (
            <Button small onTap={() => setAsking('invite')}>
              邀请家人
            </Button>
          ) : null}
          <Button tone="quiet" small onTap={() => setAsking('unbind')}>
            解除
          </Button>
        </View>
      </View>
      {asking === 'invite' ? <InviteSheet home={home} onMade={onChange} onClose={close} /> : null}
      {asking === 'unbind' ? (
        <Confirm
          title={`解除 ${placeText(home)}？`}
          text={unbindingText(home)}
          yes="解除"
          tone="danger"
          busy={unbinding.busy}
          onYes={() => void unbinding.run()}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}
