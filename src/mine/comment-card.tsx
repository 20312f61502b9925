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

/** One proposal with its answer. */
export function CommentCard({ comment, children }: { comment: CommentView; children?: ReactNode }) {
  const { at, text, answer, fromStaff } = comment;
  const who = answer?.by ? `${answer.by.title} ${answer.by.name}` : '项目经理';
  return (
    <Card
      title={fromStaff ? '工作人员的建议' : '住户的建议'}
      aside={answer ? <Badge>{verdictText[answer.verdict]}</Badge> : <Badge tone="promise">待答复</Badge>}
    >
      <View className="text text--lines">{text}</View>
      <View className="text text--tiny text--soft">{exactText(at)}</View>
      {answer ? (
        <>
          <View className="text text--small text--strong">{who}答复：</View>
          <View className="text text--small text--lines">{answer.text}</View>
          {answer.improvementId ? (
            <View className="text text--small text--soft">已列入改进事项。</View>
          ) : null}
          <View className="text text--tiny text--soft">{exactText(answer.at)}</View>
        </>
      ) : null}
      {children}
    </Card>
  );
}
