import { View } from '@tarojs/components';
import { useState } from 'react';
import type { HomeRequest } from '../../../types/homes';
import { Reason } from '../../../types/text';
import { examine } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Problem, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { Phrases } from '../parts/phrases';

const phrases = [
  '房号和物业登记的不一致，请核对后重新登记。',
  '登记的业主不是您，请带有效证件到客服前台核对。',
  '联系不上您，请打客服电话核实后重新登记。',
];

interface RefuseFormProps {
  request: HomeRequest;
  onDone: () => void;
  onClose: () => void;
}

/** Why a home is not confirmed, in words that the person reads. */
export function RefuseForm({ request: { personId, homeId }, onDone, onClose }: RefuseFormProps) {
  const id = `refuse-${homeId}-${personId}`;
  const draft = useDraft(id, { reason: '' });
  const [tried, setTried] = useState(false);
  const { reason } = draft.value;
  const refusing = useAction(
    () => cloud.account.answerHome({ personId, homeId, confirmed: false, reason: reason.trim() }),
    () => {
      draft.clear();
      onDone();
    },
  );
  const { data, problems } = examine(Reason, reason);
  const problem = tried ? (problems[''] ?? refusing.failure?.fields?.reason) : undefined;
  const refuse = () => {
    setTried(true);
    if (data !== undefined) void refusing.run();
  };
  return (
    <View className="stack">
      <Phrases phrases={phrases} value={reason} onChange={(chosen) => draft.change({ reason: chosen })} />
      <TextArea
        id={id}
        label="为什么不通过（住户看得到）"
        placeholder="写清楚哪里对不上、接下来怎么办"
        max={500}
        value={reason}
        problem={problem}
        onChange={(typed) => draft.change({ reason: typed })}
      />
      {refusing.failure && !refusing.failure.fields ? <Problem failure={refusing.failure} /> : null}
      <View className="row row--wrap">
        <Button small tone="danger" busy={refusing.busy} onTap={refuse}>
          不通过
        </Button>
        <Button small tone="quiet" onTap={onClose}>
          取消
        </Button>
      </View>
    </View>
  );
}
