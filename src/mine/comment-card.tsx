import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CommentVerdict, CommentView } from '../../types/comments';
import { Badge, Card } from '../components';
import { exactText } from '../text';

/** What became of a proposal (§6). */
export const verdictText = {
  adopted: '采纳',
  partly: '部分采纳',
  declined: '不采纳',
} satisfies Record<CommentVerdict, string>;

/** How far the improvement is that came of it. */
const improvementText = ({ state, verdict }: NonNullable<CommentView['improvement']>): string => {
  if (state === 'open') return '已列入改进事项，正在做。';
  if (state === 'done') return '改进已经做完，正在看效果。';
  if (state === 'dropped') return '改进事项后来没有做下去。';
  return verdict === 'better' ? '改进已完成，效果：有改善。' : '改进已完成，效果还不明显。';
};

function Answered({ comment: { answer, improvement } }: { comment: CommentView }) {
  if (!answer) return null;
  const who = answer.by ? `${answer.by.title} ${answer.by.name}` : '物业';
  return (
    <>
      <View className="text text--small text--strong">{who}答复：</View>
      <View className="text text--small text--lines">{answer.text}</View>
      {answer.improvementId || improvement ? (
        <View className="text text--small text--soft">
          {improvement ? improvementText(improvement) : '已列入改进事项。'}
        </View>
      ) : null}
      <View className="text text--tiny text--soft">{exactText(answer.at)}</View>
    </>
  );
}

const dayText = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

const waitsText = ({ owner, answerBy, overdue }: CommentView): string =>
  `${owner ? `${owner.title} ${owner.name}` : '项目经理'}最晚 ${answerBy ? dayText(answerBy) : ''} 答复${overdue ? '，已经迟了' : ''}`;

/** One proposal with how many want it, and its answer or who gives it by when. */
export function CommentCard({ comment, children }: { comment: CommentView; children?: ReactNode }) {
  const { at, text, answer, fromStaff, own, votes } = comment;
  return (
    <Card
      title={own ? '我的建议' : fromStaff ? '工作人员的建议' : '住户的建议'}
      aside={answer ? <Badge>{verdictText[answer.verdict]}</Badge> : <Badge tone="promise">待答复</Badge>}
    >
      <View className="text text--lines">{text}</View>
      <View className="text text--tiny text--soft">
        {exactText(at)}
        {votes > 0 ? ` · ${votes} 人也希望这样` : ''}
      </View>
      {answer ? (
        <Answered comment={comment} />
      ) : (
        <>
          {comment.improvement ? (
            <View className="text text--small text--soft">{improvementText(comment.improvement)}</View>
          ) : null}
          <View className={`text text--small text--${comment.overdue ? 'danger' : 'promise'}`}>
            {waitsText(comment)}
          </View>
        </>
      )}
      {children}
    </Card>
  );
}
