import type { SectionValue, SettableClock } from '../../../../types/administration/settings';
import type { Category } from '../../../../types/complaint';
import { Chips, optionsOf } from '../../../components';
import { categoryText } from '../../../text';
import { countedBy, settableText } from '../../parts/admin-words';
import { FieldsCard } from '../../parts/fields-card';
import { NumberField } from '../../parts/number-field';
import type { SectionForm } from '../section';
import { WhatIf } from './what-if';

type Spans = SectionValue<'clocks'>['spans'];
type Length = NonNullable<Spans[SettableClock]>['normal'];

/** Minutes as people think of them. */
const inHours = (length: Length | undefined): string | undefined => {
  if (!length?.minutes) return undefined;
  const hours = length.minutes / 60;
  return hours >= 1 ? `相当于 ${Math.round(hours * 10) / 10} 小时` : undefined;
};

const numbers = [
  ['compensationLimit', '补偿超过多少元要两人批准'],
  ['appealDays', '不予受理后几天内可申诉'],
  ['undoHours', '撤回后几小时内可恢复'],
  ['reopenDays', '归档后几天内可重开'],
  ['noAnswerDays', '等住户评价几天'],
  ['revisitAllUpTo', '附议多少户以内全部回访'],
  ['revisitShare', '超过的抽百分之几回访（20–100）'],
] as const;

/** How long each step may take, for normal and for urgent cases (B4). */
export const clocks: SectionForm<'clocks'> = ({ value, problems, change }) => {
  const { spans } = value;
  const set = (clock: SettableClock, kind: 'normal' | 'urgent', part: Partial<Length>) => {
    const before = spans[clock];
    const length = { by: 'wall' as const, ...before?.[kind], ...part } as Length;
    change({ spans: { ...spans, [clock]: { ...before, [kind]: length } } as Spans });
  };
  const without = (clock: SettableClock) => {
    const { urgent: _, ...rest } = spans[clock] ?? {};
    change({ spans: { ...spans, [clock]: rest } as Spans });
  };
  return (
    <>
      {(Object.keys(settableText) as SettableClock[]).map((clock) => (
        <FieldsCard key={clock} title={settableText[clock]}>
          <NumberField
            id={`${clock}-normal`}
            label="一般（分钟）"
            hint={inHours(spans[clock]?.normal)}
            value={spans[clock]?.normal.minutes}
            problem={problems[`spans.${clock}.normal.minutes`] ?? problems[`spans.${clock}.normal`]}
            onChange={(minutes) => set(clock, 'normal', { minutes } as Length)}
          />
          <Chips
            id={`${clock}-by`}
            label="按什么时间算"
            options={optionsOf(countedBy)}
            value={spans[clock]?.normal.by}
            problem={problems[`spans.${clock}.normal.by`]}
            onChange={(by) => set(clock, 'normal', { by })}
          />
          {clock === 'offer' ? null : ( // what is urgent is not offered
            <NumberField
              id={`${clock}-urgent`}
              label="紧急（分钟）"
              optional
              hint={inHours(spans[clock]?.urgent)}
              value={spans[clock]?.urgent?.minutes}
              problem={problems[`spans.${clock}.urgent.minutes`]}
              onChange={(minutes) =>
                minutes === undefined ? without(clock) : set(clock, 'urgent', { minutes })
              }
            />
          )}
        </FieldsCard>
      ))}
      <FieldsCard title="24 小时从何时算起">
        <Chips
          id="anchor"
          label="起点"
          options={[
            { value: 'submitted', label: '住户提交时' },
            { value: 'assigned', label: '受理派单时' },
          ]}
          value={value.anchor}
          problem={problems.anchor}
          onChange={(anchor) => change({ anchor })}
        />
      </FieldsCard>
      <FieldsCard title="各类别预计几天办完">
        {(Object.keys(categoryText) as Category[]).map((code) => (
          <NumberField
            key={code}
            id={`target-${code}`}
            label={categoryText[code]}
            value={value.targetDays[code]}
            problem={problems[`targetDays.${code}`]}
            onChange={(days) =>
              change({ targetDays: { ...value.targetDays, [code]: days } as typeof value.targetDays })
            }
          />
        ))}
      </FieldsCard>
      <FieldsCard title="其他">
        {numbers.map(([field, label]) => (
          <NumberField
            key={field}
            id={field}
            label={label}
            value={value[field]}
            problem={problems[field]}
            onChange={(number) => change({ [field]: number })}
          />
        ))}
      </FieldsCard>
      <WhatIf value={value} />
    </>
  );
};
