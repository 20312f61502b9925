import { useState } from 'react';
import { cloud } from '../../cloud';
import { Button, Chips, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { useLoad } from '../../hooks/use-load';
import { CommentCard } from '../../mine/comment-card';
import { AnswerForm } from './answer-form';

const states = [
  { value: 'open', label: '待答复' },
  { value: 'answered', label: '已答复' },
] as const;
type State = (typeof states)[number]['value'];

function Listed({ state }: { state: State }) {
  const improvements = useLoad(() => cloud.insight.improvements({}));
  const list = useList(async (cursor?: string) => {
    const answer = await cloud.insight.commentsToAnswer({ answered: state === 'answered', cursor });
    return answer.ok ? { ...answer, data: { rows: answer.data.comments, next: answer.data.next } } : answer;
  });
  return (
    <>
      {list.failure ? <Problem failure={list.failure} retry={() => void list.reload()} /> : null}
      {!list.rows && !list.failure ? <Skeleton /> : null}
      {list.rows?.length === 0 ? (
        <Empty title={state === 'open' ? '没有待答复的建议' : '还没有答复过建议'} />
      ) : null}
      {list.rows?.map((comment) => (
        <CommentCard key={comment.id} comment={comment}>
          {comment.answer ? null : (
            <AnswerForm
              id={comment.id}
              improvements={improvements.data?.improvements ?? []}
              onDone={() => void list.reload()}
            />
          )}
        </CommentCard>
      ))}
      {list.rows && list.more ? (
        <Button tone="plain" onTap={() => void list.more?.()}>
          加载更多
        </Button>
      ) : null}
    </>
  );
}

/** The manager answers what residents and staff propose (§6). */
export default function CommentsToAnswerPage() {
  const [state, setState] = useState<State>('open');
  return (
    <Screen title="答复流程建议">
      <Chips<State> id="state" label="显示" options={states} value={state} onChange={setState} />
      <Listed key={state} state={state} />
    </Screen>
  );
}
