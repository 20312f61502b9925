import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { StaffField } from '../../actions/form/staff-field';
import { cloud, now } from '../../cloud';
import { Button, PickerField, TextArea } from '../../components';
import { useDraft } from '../../hooks/use-draft';
import { useLoad } from '../../hooks/use-load';
import { toPicker } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { plainly } from '../parts/colleagues';
import { DayField, usualDays } from '../parts/day-field';
import { type Reviewing, useStepForm } from './use-step';

interface Typed {
  text?: string;
  ownerId?: string;
  dueOn?: string;
  improvementId?: string;
}

const nothing: Typed = {};

/** A decision: what, by whom, by when, and the improvement that carries it out if there is one. */
export function DecisionForm({ close, ...reviewing }: Reviewing & { close: () => void }) {
  const { view } = reviewing;
  const draft = useDraft<Typed>(`review-${view.month}-decision`, nothing);
  const { data } = useLoad(() => cloud.insight.improvements({}));
  const { problems, ...saving } = useStepForm(reviewing, draft, close);
  const save = () => saving.save({ name: 'decide', ...draft.latest() });
  const { text, ownerId, dueOn, improvementId } = draft.value;
  const open = data?.improvements.filter(({ state }) => state === 'open') ?? [];
  return (
    <View className="stack review__form">
      <TextArea
        id="decision"
        label="决定做什么"
        max={500}
        value={text}
        problem={problems.text}
        onChange={(typed) => draft.change({ text: typed })}
      />
      <StaffField
        id="decision-owner"
        label="谁负责"
        plain
        candidates={plainly(view.colleagues)}
        value={ownerId}
        problem={problems.ownerId}
        onChange={(id) => draft.change({ ownerId: id })}
      />
      <DayField
        id="decision-due"
        label="哪天做完"
        today={toPicker(now().toISOString()).date}
        usual={usualDays}
        value={dueOn}
        problem={problems.dueOn}
        onChange={(date) => draft.change({ dueOn: date })}
      />
      {open.length > 0 && (
        <PickerField
          id="decision-improvement"
          label="对应的改进事项"
          optional
          hint="针对薄弱点的改进，先在“薄弱点”里立项，再在这里选上。"
          options={open.map(({ id, no, measure }) => ({ value: id, label: no, hint: measure }))}
          value={improvementId}
          problem={problems.improvementId}
          onChange={(id) => draft.change({ improvementId: id })}
          onClear={() => draft.change({ improvementId: undefined })}
        />
      )}
      {saving.failure && <Trouble failure={saving.failure} retry={saving.again} />}
      <View className="row row--wrap card__actions">
        <Button busy={saving.busy} onTap={save}>
          记下
        </Button>
        <Button tone="quiet" disabled={saving.busy} onTap={close}>
          先不
        </Button>
        <Button small tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/weak-points/index' })}>
          看薄弱点
        </Button>
      </View>
    </View>
  );
}
