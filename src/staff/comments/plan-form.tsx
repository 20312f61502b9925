import { View } from '@tarojs/components';
import type { CommentPlan, CommentView } from '../../../types/comments';
import { StaffField } from '../../actions/form/staff-field';
import { cloud, now } from '../../cloud';
import { Button, Problem, SwitchField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { useMe } from '../../hooks/use-me';
import { toPicker } from '../../text';
import { plainly } from '../parts/colleagues';
import { DayField } from '../parts/day-field';
import '../parts/parts.scss';

const usual = [
  { days: 7, label: '一周后' },
  { days: 14, label: '两周后' },
] as const;

/** The manager says who answers a proposal by when, and whether everybody may read it meanwhile (§6). */
export function PlanForm({ comment, onDone }: { comment: CommentView; onDone: () => void }) {
  const { id, owner, answerBy, shown } = comment;
  const { me } = useMe();
  const draft = useDraft<CommentPlan>(`comment-plan-${id}`, {
    shown,
    ...(owner ? { ownerId: owner.id } : {}),
    ...(answerBy ? { answerBy } : {}),
  });
  const planning = useAction(
    (plan: CommentPlan) => cloud.insight.planComment({ id, plan }),
    () => {
      draft.clear();
      onDone();
    },
  );
  const { fields } = planning.failure ?? {};
  return (
    <View className="stack">
      <SwitchField
        id={`shown-${id}`}
        label="公开征集支持"
        hint="全小区看得到内容，看不到是谁提的。写有姓名、电话、房号的不要公开。"
        on={draft.value.shown}
        onChange={(on) => draft.change({ shown: on })}
      />
      <StaffField
        id={`owner-${id}`}
        label="谁来答复"
        optional
        plain
        candidates={plainly(me?.community.staff ?? [])}
        value={draft.value.ownerId}
        problem={fields?.['plan.ownerId']}
        onChange={(ownerId) => draft.change({ ownerId })}
      />
      <DayField
        id={`answer-by-${id}`}
        label="最晚哪天答复"
        today={toPicker(now().toISOString()).date}
        usual={usual}
        value={draft.value.answerBy}
        problem={fields?.['plan.answerBy']}
        onChange={(date) => draft.change({ answerBy: date })}
      />
      {planning.failure ? <Problem failure={planning.failure} /> : null}
      <Button busy={planning.busy} onTap={() => void planning.run(draft.latest())}>
        保存安排
      </Button>
    </View>
  );
}
