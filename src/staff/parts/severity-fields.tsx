import { View } from '@tarojs/components';
import { type AssessmentBox, type SeverityLine, severityBy } from '../../../types/assessment';
import type { Category, Severity } from '../../../types/complaint';
import type { ComplaintView } from '../../../types/views';
import type { Problems } from '../../actions/form/examine';
import { Chips, ManyChips, optionsOf } from '../../components';
import { assessmentText, categoryText, severityText } from '../../text';

/** What is known of a complaint while staff assess it; `severity` only where it is not what the rule gives. */
export interface Assessing {
  category?: Category;
  child?: string; // by its id
  further?: Category;
  ticked?: AssessmentBox[];
  severity?: Severity;
}

const meaning = {
  severity: '有人受伤、索赔较大，或涉及媒体、12345',
  safety: '可能伤到人',
  complexity: '牵涉几方，或多次没解决',
  impact: '许多住户受影响',
  immediateAction: '如许多住户停水、停电、停梯',
} satisfies Record<AssessmentBox, string>;

const linesOf = ({ form }: ComplaintView): readonly SeverityLine[] => form.assessment?.lines ?? [];

/** How grave the rule says it is, by what is chosen and ticked so far. */
export const givenBy = (view: ComplaintView, { category, further, ticked }: Assessing): Severity =>
  severityBy(linesOf(view), { kinds: [category, further], danger: view.danger, ...(ticked && { ticked }) });

/** What an assessment starts with: what is on file, which is an own word only where the rule says otherwise. */
export function assessedSoFar(view: ComplaintView): Assessing {
  const { category, child, further, severity } = view;
  const known = { category, child: child?.id, further, ticked: view.form.assessment?.ticked ?? [] };
  return givenBy(view, known) === severity ? known : { ...known, severity };
}

/** The assessment as it is sent: how grave it is is said in any case. */
export const assessed = <T extends Assessing>(value: T, view: ComplaintView) => ({
  ...value,
  severity: value.severity ?? givenBy(view, value),
});

const rank = Object.keys(severityText) as Severity[];

/** Whether the own word needs a reason: it is not what the rule gives, or less than it was (§3.2.1). */
export function isOwnWord(view: ComplaintView, value: Assessing): boolean {
  const { severity } = assessed(value, view);
  return severity !== givenBy(view, value) || rank.indexOf(severity) > rank.indexOf(view.severity);
}

const conditionOf = ({ boxes, kind, danger }: SeverityLine): string =>
  [
    ...boxes.map((box) => `${assessmentText[box]}（${meaning[box]}）`),
    ...(kind ? [`“${categoryText[kind]}”类`] : []),
    ...(danger ? ['登记时标了有人身危险'] : []),
  ].join('，同时');

/** The rule in words, a line for each degree that it can give. */
const ruleText = (lines: readonly SeverityLine[]): string =>
  [
    ...rank.flatMap((severity) => {
      const found = lines.filter(({ gives }) => gives === severity).map(conditionOf);
      return found.length > 0 ? [`${severityText[severity]}：${found.join('；')}`] : [];
    }),
    `${severityText.normal}：其他`,
  ].join('\n');

interface SeverityFieldsProps {
  view: ComplaintView;
  value: Assessing;
  problems: Problems;
  onChange: (part: Assessing) => void;
}

/** The five boxes of the first assessment; what they give is chosen already, an own word remains possible (§3.2.1). */
export function SeverityFields({ view, value, problems, onChange }: SeverityFieldsProps) {
  const given = givenBy(view, value);
  return (
    <>
      <ManyChips
        id="ticked"
        label="初步评估"
        hint="符合的勾上，程度随之定下；都不符合就不用勾。"
        optional
        options={optionsOf(assessmentText)}
        values={value.ticked ?? []}
        problem={problems.ticked}
        onChange={(ticked) => onChange({ ticked })}
      />
      <Chips
        id="severity"
        label={value.severity && value.severity !== given ? `程度（按评估为${severityText[given]}）` : '程度'}
        options={optionsOf(severityText)}
        even
        value={value.severity ?? given}
        problem={problems.severity}
        onChange={(severity) => onChange({ severity: severity === given ? undefined : severity })}
      />
      <View className="text text--small text--soft text--lines">{ruleText(linesOf(view))}</View>
    </>
  );
}
