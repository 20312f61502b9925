import { View } from '@tarojs/components';
import type { Stage } from '../../../types/complaint';
import type { CheckpointView, MeasureView, PlanView } from '../../../types/views';
import { now } from '../../cloud';
import { Card, Line } from '../../components';
import { planKindText, revisitMethodText, type Viewer, whenText } from '../../text';

interface RowProps {
  what: string;
  state: string;
  done: boolean;
}

function Row({ what, state, done }: RowProps) {
  return (
    <View className="measure">
      <View className={`measure__box${done ? ' measure__box--done' : ''}`}>{done ? '✓' : ''}</View>
      <View className="grow">
        <View className="text">{what}</View>
        <View className="text text--tiny text--soft">{state}</View>
      </View>
    </View>
  );
}

function measureState({ doneAt, waived, dueAt, owner }: MeasureView, at: string): string {
  const state = doneAt
    ? `${whenText(doneAt, at)} 完成`
    : waived !== undefined
      ? ['不再做', waived].filter(Boolean).join('：')
      : `${whenText(dueAt, at)} 前完成`;
  return owner ? `${state} · ${owner}` : state;
}

/** When it is looked at; one whose day has passed is so until the plan is over (§3.4.2). */
const checkpointState = ({ at: day, doneAt }: CheckpointView, at: string): string =>
  doneAt ? `${whenText(doneAt, at)} 看过` : `${whenText(day, at)} ${day < at ? '已过' : '前查看'}`;

const beforeApproval: readonly Stage[] = ['assigned', 'investigating', 'planning', 'planReview'];

interface PlanCardProps {
  plan: PlanView;
  stage: Stage;
  viewer: Viewer;
}

/** The plan as this viewer may read it (§3.4.2); while a new one is on its way, the one before it. */
export function PlanCard({ plan, stage, viewer }: PlanCardProps) {
  const old = plan.approvedAt !== undefined && beforeApproval.includes(stage);
  const at = now().toISOString();
  const aside = plan.approvedAt ? `${whenText(plan.approvedAt, at)} 审定` : '等待审批';
  return (
    <Card
      title={viewer === 'staff' ? `方案 第 ${plan.version} 版` : old ? '上一次的处理方案' : '处理方案'}
      aside={aside}
    >
      <View className="text text--lines">{plan.residentMessage}</View>
      {plan.measures.map((measure) => (
        <Row
          key={`${measure.what}-${measure.dueAt}`}
          what={measure.what}
          state={measureState(measure, at)}
          done={Boolean(measure.doneAt)}
        />
      ))}
      {plan.checkpoints?.map((checkpoint) => (
        <Row
          key={`${checkpoint.what}-${checkpoint.at}`}
          what={`检查点：${checkpoint.what}`}
          state={checkpointState(checkpoint, at)}
          done={Boolean(checkpoint.doneAt)}
        />
      ))}
      <Line name="完成时间">{whenText(plan.endAt, at)} 前</Line>
      <Line name="进度更新">每 {plan.progressEveryDays} 天至少一次</Line>
      <Line name="一个月后回访">{revisitMethodText[plan.revisitMethod]}</Line>
      {plan.residentImpact ? <Line name="对您的影响">{plan.residentImpact}</Line> : null}
      {viewer === 'staff' ? (
        <>
          <Line name="类型">{planKindText[plan.kind]}</Line>
          {plan.cost === undefined ? null : <Line name="费用">¥{plan.cost}</Line>}
          {plan.compensation === undefined ? null : <Line name="补偿">¥{plan.compensation}</Line>}
          {plan.author ? (
            <Line name="编制">
              {plan.author.title} {plan.author.name}
            </Line>
          ) : null}
        </>
      ) : null}
    </Card>
  );
}
