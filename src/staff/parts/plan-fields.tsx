import type { Candidate } from '../../../types/people';
import type { Measure, Plan } from '../../../types/plan';
import type { Draft } from '../../actions/form/draft';
import type { Problems } from '../../actions/form/examine';
import { Chips, optionsOf, TextArea, TextField } from '../../components';
import { planKindText, revisitMethodText } from '../../text';
import { CheckpointsField } from './checkpoints-field';
import { DueField } from './due-field';
import { MeasuresField } from './measures-field';

interface PlanFieldsProps {
  plan: Draft<Plan>;
  /** Where the plan is in what is sent. */
  path: 'plan' | 'changes';
  staff: readonly Candidate[];
  now: string;
  /** Its kind is revisited by phone (§3.2.1). */
  phoneRevisit: boolean;
  problems: Problems;
  onChange: (part: Draft<Plan>) => void;
}

const money = (text: string) => (text.trim() === '' ? undefined : Number(text));
const latest = (endAt: string | undefined, measures: readonly Draft<Measure>[]) =>
  measures.reduce((last, { dueAt = '' }) => (dueAt > last ? dueAt : last), endAt ?? '') || undefined;
const intervals = ['1', '2', '3', '5', '7'].map((value) => ({ value, label: `每 ${value} 天` }));

/** What a plan lacks although each of its fields is filled in: the revisit that its kind needs. */
export const lacksPhone = (
  { revisitMethod }: Draft<Plan>,
  path: PlanFieldsProps['path'],
  phoneRevisit: boolean,
): Problems =>
  phoneRevisit && revisitMethod && revisitMethod !== 'phone'
    ? { [`${path}.revisitMethod`]: 'NOT_A_CHOICE' }
    : {};

/** All that a plan says: measures, times, follow-up, what the resident reads, and money for colleagues only (§3.4.2). */
export function PlanFields({ plan, path, staff, now, phoneRevisit, problems, onChange }: PlanFieldsProps) {
  const wrong = (name: keyof Plan) => problems[`${path}.${name}`];
  return (
    <>
      <Chips
        id="kind"
        label="方案类型"
        options={optionsOf(planKindText)}
        value={plan.kind}
        problem={wrong('kind')}
        onChange={(kind) => onChange({ kind })}
      />
      <MeasuresField
        field={`${path}.measures`}
        measures={plan.measures ?? []}
        staff={staff}
        now={now}
        problems={problems}
        onChange={(measures) => onChange({ measures, endAt: latest(plan.endAt, measures) })}
      />
      <DueField
        id="end-at"
        label="全部完成时间"
        now={now}
        days={[1, 3, 7, 15]}
        value={plan.endAt}
        problem={wrong('endAt') ?? wrong('startAt')}
        onChange={(endAt) => onChange({ endAt })}
      />
      <TextArea
        id="resident-message"
        label="告诉住户的话（业主可见）"
        placeholder="例如：我们本周四前更换水泵阀门，期间可能短时停水，会提前一天通知您"
        max={500}
        value={plan.residentMessage}
        problem={wrong('residentMessage')}
        onChange={(residentMessage) => onChange({ residentMessage })}
      />
      <TextArea
        id="resident-impact"
        label="对住户的影响（业主可见）"
        optional
        placeholder="例如：周三 9 点到 11 点停水"
        max={1000}
        value={plan.residentImpact}
        problem={wrong('residentImpact')}
        onChange={(residentImpact) => onChange({ residentImpact })}
      />
      <Chips
        id="progress-every-days"
        label="多久更新一次进展"
        options={intervals}
        value={plan.progressEveryDays === undefined ? undefined : String(plan.progressEveryDays)}
        problem={wrong('progressEveryDays')}
        onChange={(days) => onChange({ progressEveryDays: Number(days) })}
      />
      <CheckpointsField
        field={`${path}.checkpoints`}
        checkpoints={plan.checkpoints ?? []}
        now={now}
        problems={problems}
        onChange={(checkpoints) => onChange({ checkpoints })}
      />
      <Chips
        id="revisit-method"
        label="一个月内怎么回访"
        hint={phoneRevisit ? '本小区规定：这类投诉要电话回访' : ''}
        options={optionsOf(revisitMethodText)}
        value={plan.revisitMethod}
        problem={wrong('revisitMethod')}
        onChange={(revisitMethod) => onChange({ revisitMethod })}
      />
      <TextField
        id="cost"
        label="费用（元，仅内部）"
        optional
        kind="number"
        value={plan.cost === undefined ? '' : String(plan.cost)}
        problem={wrong('cost')}
        onChange={(text) => onChange({ cost: money(text) })}
      />
      <TextField
        id="compensation"
        label="补偿（元，仅内部）"
        optional
        kind="number"
        value={plan.compensation === undefined ? '' : String(plan.compensation)}
        problem={wrong('compensation')}
        onChange={(text) => onChange({ compensation: money(text) })}
      />
    </>
  );
}
