import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { FieldProblem } from '../../../types/text';
import { Reason } from '../../../types/text';
import { examine } from '../../actions/form/examine';
import { cloud } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useList } from '../../hooks/use-list';
import { useMe } from '../../hooks/use-me';
import { CommentCard } from '../comment-card';

const MOST = 500;
const empty = { text: '' };

/** Proposes how complaints could be handled better, and shows what became of earlier proposals (§6). */
export default function CommentsPage() {
  const { me } = useMe();
  const draft = useDraft('comment', empty);
  const [wrong, setWrong] = useState<FieldProblem>();
  const own = useList(async (cursor?: string) => {
    const answer = await cloud.insight.comments({ cursor });
    return answer.ok ? { ...answer, data: { rows: answer.data.comments, next: answer.data.next } } : answer;
  });
  const sending = useAction(
    (text: string) => cloud.insight.comment({ key: draft.key, text }),
    () => {
      draft.clear();
      void Taro.showToast({ title: '已收到，谢谢', icon: 'none' });
      void own.reload();
    },
  );
  const send = () => {
    const { text } = draft.latest();
    const checked = examine(Reason, text);
    setWrong(checked.problems['']);
    if (checked.data) void sending.run(checked.data);
  };
  const manages = me?.staff?.roles.includes('manager');
  return (
    <Screen title="流程建议">
      <Card title="对投诉处理流程的建议">
        <View className="stack">
          <View className="text text--small text--soft">
            流程哪里不顺、哪里可以更快更好？项目经理会逐条答复。这里不处理具体投诉，答复只有您自己看得到。
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
      {manages ? (
        <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/comments/index' })}>
          答复大家的建议
        </Button>
      ) : null}
      {own.failure ? <Problem failure={own.failure} retry={() => void own.reload()} /> : null}
      {!own.rows && !own.failure ? <Skeleton cards={1} /> : null}
      {own.rows?.length === 0 ? <Empty title="还没有提过建议" /> : null}
      {own.rows?.map((comment) => (
        <CommentCard key={comment.id} comment={comment} />
      ))}
      {own.rows && own.more ? (
        <Button tone="plain" onTap={() => void own.more?.()}>
          加载更多
        </Button>
      ) : null}
    </Screen>
  );
}
