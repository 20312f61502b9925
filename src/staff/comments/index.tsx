import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { CommentView } from '../../../types/comments';
import type { ImprovementRow } from '../../../types/improvements';
import { cloud } from '../../cloud';
import { Badge, Button, Chips, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { CommentCard } from '../../mine/comment-card';
import { AnswerForm } from './answer-form';
import { PlanForm } from './plan-form';

const states = [
  { value: 'open', label: '待答复' },
  { value: 'answered', label: '已答复' },
] as const;
type State = (typeof states)[number]['value'];

interface HandlingProps {
  comment: CommentView;
  improvements: readonly ImprovementRow[];
  onDone: () => void;
}

/** What can be done with one proposal: one form at a time. */
function Handling({ comment, improvements, onDone }: HandlingProps) {
  const { me } = useMe();
  const manages = me?.staff?.roles.includes('manager');
  const supervises = manages || me?.staff?.roles.includes('supervisor');
  const [open, setOpen] = useState<'plan' | 'answer'>();
  const done = () => {
    setOpen(undefined);
    onDone();
  };
  if (open === 'plan') return <PlanForm comment={comment} onDone={done} />;
  if (open === 'answer') return <AnswerForm comment={comment} improvements={improvements} onDone={done} />;
  return (
    <View className="row row--wrap">
      {comment.shown ? <Badge tone="quiet">已公开</Badge> : <Badge tone="internal">没有公开</Badge>}
      {manages ? (
        <Button small tone="plain" onTap={() => setOpen('plan')}>
          {comment.answer ? '公开或收回' : '安排答复、公开'}
        </Button>
      ) : null}
      {supervises && !comment.improvement && !comment.answer?.improvementId ? (
        <Button
          small
          tone="plain"
          onTap={() => void Taro.navigateTo({ url: `/staff/improve/index?comment=${comment.id}` })}
        >
          立为改进
        </Button>
      ) : null}
      {comment.answer ? null : (
        <Button small onTap={() => setOpen('answer')}>
          答复
        </Button>
      )}
    </View>
  );
}

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
          <Handling
            comment={comment}
            improvements={improvements.data?.improvements ?? []}
            onDone={() => void list.reload()}
          />
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

/** The manager, and whom the manager named, answer what residents and staff propose (§6). */
export default function CommentsToAnswerPage() {
  const { me } = useMe();
  const [state, setState] = useState<State>('open');
  return (
    <Screen title="答复流程建议">
      {me?.staff?.roles.includes('manager') ? (
        <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/questionnaires/index' })}>
          看季度问卷和“流程哪里卡住了”
        </Button>
      ) : null}
      <Chips<State> id="state" label="显示" options={states} value={state} onChange={setState} />
      <Listed key={state} state={state} />
    </Screen>
  );
}
