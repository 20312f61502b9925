import type { CommentView } from '../../../types/comments';
import { cloud } from '../../cloud';
import { Badge, Button, Empty, Problem, Skeleton } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useList } from '../../hooks/use-list';
import { CommentCard } from '../comment-card';

/** Whose proposals are listed. */
export const shelves = [
  { value: 'waiting', label: '大家的建议' },
  { value: 'answered', label: '已经答复的' },
  { value: 'own', label: '我提的' },
] as const;
export type Shelf = (typeof shelves)[number]['value'];

const nothing: Record<Shelf, { title: string; hint?: string }> = {
  waiting: { title: '没有等待答复的建议', hint: '物业公开的建议会在这里，您可以点“我也希望”。' },
  answered: { title: '还没有公开答复的建议' },
  own: { title: '还没有提过建议' },
};

const asked = (shelf: Shelf, cursor?: string) =>
  shelf === 'own'
    ? cloud.insight.comments({ cursor })
    : cloud.insight.proposals({ answered: shelf === 'answered', cursor });

function Support({
  comment: { id, own, voted, shown },
  onDone,
}: {
  comment: CommentView;
  onDone: () => void;
}) {
  const supporting = useAction(() => cloud.insight.supportProposal({ id }), onDone);
  if (own) return shown ? <Badge tone="quiet">已公开，大家看得到（没有您的名字）</Badge> : null;
  if (voted) return <Badge>您也希望这样</Badge>;
  return (
    <>
      {supporting.failure ? <Problem failure={supporting.failure} /> : null}
      <Button tone="plain" small busy={supporting.busy} onTap={() => void supporting.run()}>
        我也希望 +1
      </Button>
    </>
  );
}

/** Proposals that everybody may read, those that most want first, or the own ones, newest first (§6). */
export function CommentList({ shelf }: { shelf: Shelf }) {
  const list = useList(async (cursor?: string) => {
    const answer = await asked(shelf, cursor);
    return answer.ok ? { ...answer, data: { rows: answer.data.comments, next: answer.data.next } } : answer;
  });
  return (
    <>
      {list.failure ? <Problem failure={list.failure} retry={() => void list.reload()} /> : null}
      {!list.rows && !list.failure ? <Skeleton cards={1} /> : null}
      {list.rows?.length === 0 ? <Empty {...nothing[shelf]} /> : null}
      {list.rows?.map((comment) => (
        <CommentCard key={comment.id} comment={comment}>
          <Support comment={comment} onDone={() => void list.reload()} />
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
