import { View } from '@tarojs/components';
import { useState } from 'react';
import {
  ImprovementStep,
  type ImprovementView,
  type StepName,
  type Verdict,
} from '../../../types/improvements';
import { examine, type Problems } from '../../actions/form/examine';
import { showFirstProblem } from '../../actions/form/first-problem';
import { StaffField } from '../../actions/form/staff-field';
import { cloud, now } from '../../cloud';
import { Button, Chips, optionsOf, TextArea } from '../../components';
import { useAction } from '../../hooks/use-action';
import { useDraft } from '../../hooks/use-draft';
import { toPicker } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { plainly } from '../parts/colleagues';
import { DayField, usualDays } from '../parts/day-field';
import { FieldsCard } from '../parts/fields-card';
import { improvementStepText, verdictText } from '../parts/improvement-words';

interface Typed {
  words?: string;
  dueOn?: string;
  ownerId?: string;
  verdict?: Verdict;
}

const nothing: Typed = {};

/** What is asked for in words with each step. */
const asked = {
  finish: { label: '做了什么', field: 'note' },
  reschedule: { label: '为什么改', field: 'reason' },
  reassign: { label: '为什么换', field: 'reason' },
  judge: { label: '凭什么这样评', field: 'note' },
  drop: { label: '为什么放弃', field: 'reason' },
} as const satisfies Record<StepName, { label: string; field: string }>;

interface StepFormProps {
  name: StepName;
  view: ImprovementView;
  done: (view: ImprovementView) => void;
  cancel: () => void;
}

/** One step of an improvement, with what it needs. */
export function StepForm({ name, view, done, cancel }: StepFormProps) {
  const draft = useDraft<Typed>(`improvement-${view.id}-${name}`, nothing);
  const [wrong, setWrong] = useState<Problems>({});
  const { label, field } = asked[name];
  const saving = useAction(
    (step: ImprovementStep) =>
      cloud.insight.advance({ id: view.id, revision: view.revision, key: draft.key, step }),
    (after) => {
      draft.clear();
      done(after);
    },
  );
  const save = () => {
    const { words, ...rest } = draft.latest();
    const step = { name, [field]: words, ...rest };
    const checked = examine(ImprovementStep, step);
    setWrong(checked.problems);
    if (checked.data) void saving.run(checked.data);
    else showFirstProblem();
  };
  const said = Object.entries(saving.failure?.fields ?? {});
  const problems: Problems = {
    ...Object.fromEntries(said.map(([path, problem]) => [path.replace(/^step\./, ''), problem])),
    ...wrong,
  };
  const { words, dueOn, ownerId, verdict } = draft.value;
  return (
    <FieldsCard title={improvementStepText[name]}>
      {name === 'reschedule' && (
        <DayField
          id="due"
          label="改到哪天"
          today={toPicker(now().toISOString()).date}
          usual={usualDays}
          value={dueOn}
          problem={problems.dueOn}
          onChange={(date) => draft.change({ dueOn: date })}
        />
      )}
      {name === 'reassign' && (
        <StaffField
          id="owner"
          label="换给谁"
          plain
          candidates={plainly(view.colleagues)}
          value={ownerId}
          problem={problems.ownerId}
          onChange={(id) => draft.change({ ownerId: id })}
        />
      )}
      {name === 'judge' && (
        <Chips
          id="verdict"
          label="效果怎么样"
          options={optionsOf(verdictText)}
          value={verdict}
          problem={problems.verdict}
          onChange={(chosen) => draft.change({ verdict: chosen })}
        />
      )}
      <TextArea
        id="words"
        label={label}
        max={500}
        value={words}
        problem={problems[field]}
        onChange={(text) => draft.change({ words: text })}
      />
      {saving.failure && said.length === 0 && <Trouble failure={saving.failure} />}
      <View className="row card__actions">
        <Button busy={saving.busy} onTap={save}>
          确定
        </Button>
        <Button tone="quiet" disabled={saving.busy} onTap={cancel}>
          先不
        </Button>
      </View>
    </FieldsCard>
  );
}
