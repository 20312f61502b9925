import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HomeRequest } from '../../../types/homes';
import { cloud } from '../../cloud';
import { Button, Confirm, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { capacityText } from '../../text';

type Other = HomeRequest['others'][number];

const otherText = ({ name, capacity, until, invited }: Other): string => {
  const by = invited === undefined ? '' : `（受${invited || '同住的人'}邀请）`;
  return `${name ?? ''}${capacityText[capacity]}${by}${until ? `（到 ${until}）` : ''}`;
};

interface OthersProps {
  homeId: string;
  others: readonly Other[];
  onDone: () => void;
}

/** Who is confirmed in the home already: whether they still live there is asked of the desk (§1). */
export function Others({ homeId, others, onDone }: OthersProps) {
  const [leaving, setLeaving] = useState<Other>();
  const ending = useAction(
    (personId: string) => cloud.account.endHome({ personId, homeId }),
    () => {
      setLeaving(undefined);
      onDone();
    },
  );
  return (
    <View>
      <View className="text text--small text--promise">这套房已有核实过的住户，请核对是否还住在这里：</View>
      {others.map((other) => (
        <View key={other.personId} className="row row--apart">
          <View className="text text--small grow">{otherText(other)}</View>
          <Button small tone="quiet" onTap={() => setLeaving(other)}>
            已搬走
          </Button>
        </View>
      ))}
      {ending.failure ? <Problem failure={ending.failure} /> : null}
      {leaving ? (
        <Confirm
          title={`${otherText(leaving)} 已经搬走？`}
          text="登记后，这套房不再是这位住户的；自己提交过的投诉仍然看得到，也会收到消息。"
          yes="已搬走"
          tone="danger"
          busy={ending.busy}
          onYes={() => void ending.run(leaving.personId)}
          onClose={() => setLeaving(undefined)}
        />
      ) : null}
    </View>
  );
}
