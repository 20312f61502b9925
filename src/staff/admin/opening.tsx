import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { laterSteps, type SetupItem, type SetupStep } from '../../../types/administration/setup';
import { cloud, newKey } from '../../cloud';
import { Button, Card, Confirm } from '../../components';
import { useAction } from '../../hooks/use-action';
import { Trouble } from '../parts/admin-trouble';

/** Whether a step may be made good after the opening. */
export const mayWait = (step: SetupStep): boolean => laterSteps.includes(step);

/** The last step: residents come in. Until then nobody files here. */
export function Opening({
  left,
  done,
}: {
  left: readonly SetupItem[];
  done: (guide: { steps: SetupItem[] }) => void;
}) {
  const [asking, setAsking] = useState(false);
  const key = useRef(newKey());
  const opening = useAction(() => cloud.admin.open({ key: key.current }), done);
  const needed = left.filter(({ step }) => step !== 'opening' && !mayWait(step));
  return (
    <Card title="开放小区" tone={needed.length === 0 ? 'tint' : 'plain'}>
      <View className="stack">
        <View className="text text--small text--soft">
          {needed.length === 0
            ? '都齐了。开放以后，住户能找到这个小区，登记房屋，提交投诉。'
            : `还差 ${needed.length} 步才能开放。现在住户看不到这个小区。`}
        </View>
        {opening.failure && <Trouble failure={opening.failure} />}
        <Button disabled={needed.length > 0} busy={opening.busy} onTap={() => setAsking(true)}>
          开放小区
        </Button>
      </View>
      {asking ? (
        <Confirm
          title="现在开放？"
          text="开放以后住户就能投诉，办理时限从第一件投诉起开始计算。"
          yes="开放"
          busy={opening.busy}
          onYes={() => void opening.run().then(() => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
