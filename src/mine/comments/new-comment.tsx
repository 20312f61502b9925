import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { FieldProblem } from '../../../types/text';
import { Reason } from '../../../types/text';
import { examine } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Card, Problem, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';

const MOST = 500;
const empty = { text: '' };

/** Proposes how complaints could be handled better (§6). */
export function NewComment({ onSent }: { onSent: () => void }) {
  const draft = useDraft('comment', empty);
  const [wrong, setWrong] = useState<FieldProblem>();
  const sending = useAction(
    (text: string) => cloud.insight.comment({ key: draft.key, text }),
    () => {
      draft.clear();
      void Taro.showToast({ title: '已收到，谢谢', icon: 'none' });
      onSent();
    },
  );
  const send = () => {
    const { text } = draft.latest();
    const checked = examine(Reason, text);
    setWrong(checked.problems['']);
    if (checked.data) void sending.run(checked.data);
  };
  return (
    <Card title="对投诉处理流程的建议">
      <View className="stack">
        <View className="text text--small text--soft">
          流程哪里不顺、哪里可以更快更好？每一条都会答复。物业可以把建议和答复给全小区看，但不会写是谁提的；请不要写姓名、电话、房号。具体的事请去投诉。
        </View>
        <TextArea
          id="comment"
          label="您的建议"
          placeholder="例如：上门前先打电话约时间"
          max={MOST}
          value={draft.value.text}
          problem={wrong ?? sending.failure?.fields?.text}
          onChange={(text) => draft.change({ text })}
        />
        {sending.failure ? <Problem failure={sending.failure} /> : null}
        <Button busy={sending.busy} onTap={send}>
          提交建议
        </Button>
      </View>
    </Card>
  );
}
