import type { SectionValue } from '../../../../types/administration/settings';
import { Chips, optionsOf, SwitchField, TextArea, TextField } from '../../../components';
import { categoryText, severityText } from '../../../text';
import { FieldsCard } from '../../parts/fields-card';
import { LinesField } from '../../parts/lines-field';
import { NumberField } from '../../parts/number-field';
import type { SectionForm } from '../section';
import { ChildrenField } from './children-field';

type Kind = SectionValue<'categories'>['categories'][number];

/** Each kind with those below it, its team, its usual gravity, whether it is delicate, and what is said of it (§3.2.1). */
export const categories: SectionForm<'categories'> = ({ value, problems, change }) => {
  const set = (at: number, part: Partial<Kind>) =>
    change({ categories: value.categories.map((one, other) => (other === at ? { ...one, ...part } : one)) });
  return (
    <>
      {value.categories.map((one, at) => (
        <FieldsCard key={one.code} title={categoryText[one.code]}>
          <TextField
            id={`team-${one.code}`}
            label="责任部门"
            value={one.team}
            problem={problems[`categories.${at}.team`]}
            onChange={(team) => set(at, { team })}
          />
          <ChildrenField
            id={`categories.${at}.children`}
            kind={categoryText[one.code]}
            values={one.children}
            problems={problems}
            onChange={(children) => set(at, { children })}
          />
          <Chips
            id={`severity-${one.code}`}
            label="默认程度"
            options={optionsOf(severityText)}
            value={one.defaultSeverity}
            onChange={(defaultSeverity) => set(at, { defaultSeverity })}
          />
          <SwitchField
            id={`sensitive-${one.code}`}
            label="敏感类别"
            hint="不经客服，直接由主管受理"
            on={one.sensitive}
            onChange={(sensitive) => set(at, { sensitive })}
          />
          <SwitchField
            id={`phone-revisit-${one.code}`}
            label="必须电话回访"
            hint="方案里不能改成上门或小程序回访"
            on={one.phoneRevisit === true}
            onChange={(on) => set(at, { phoneRevisit: on || undefined })}
          />
          <NumberField
            id={`same-within-${one.code}`}
            label="多少天内算同一件事"
            hint="同一地点、同一类；不填就按默认（渗漏、费用 60 天，其他 30 天）"
            optional
            value={one.sameWithinDays}
            problem={problems[`categories.${at}.sameWithinDays`]}
            onChange={(sameWithinDays) => set(at, { sameWithinDays })}
          />
          <TextArea
            id={`notice-${one.code}`}
            label="住户选这一类时的提示"
            optional
            max={200}
            value={one.notice}
            problem={problems[`categories.${at}.notice`]}
            onChange={(notice) => set(at, { notice: notice.trim() ? notice : undefined })}
          />
          <LinesField
            id={`categories.${at}.questions`}
            label="住户选这一类时再问几句"
            hint="每行一个问题，最多 3 个，住户可以不答"
            optional
            values={one.questions ?? []}
            problems={problems}
            onChange={(questions) => set(at, { questions: questions.length > 0 ? questions : undefined })}
          />
          <LinesField
            id={`categories.${at}.evidence`}
            label="调查时要查清、留证的"
            hint="每行一条，最多 6 条，负责人调查时会看到"
            optional
            values={one.evidence ?? []}
            problems={problems}
            onChange={(evidence) => set(at, { evidence: evidence.length > 0 ? evidence : undefined })}
          />
        </FieldsCard>
      ))}
    </>
  );
};
