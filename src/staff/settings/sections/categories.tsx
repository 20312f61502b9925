import type { CategorySetting } from '../../../../types/settings';
import { Chips, optionsOf, SwitchField, TextField } from '../../../components';
import { categoryText, severityText } from '../../../text';
import { FieldsCard } from '../../parts/fields-card';
import type { SectionForm } from '../section';

/** Each kind with its team, its usual gravity, and whether it is delicate (§3.2.1). */
export const categories: SectionForm<'categories'> = ({ value, problems, change }) => {
  const set = (at: number, part: Partial<CategorySetting>) =>
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
        </FieldsCard>
      ))}
    </>
  );
};

/** Who makes somebody responsible (§3.2.2). */
export const assignment: SectionForm<'assignment'> = ({ value, problems, change }) => (
  <FieldsCard>
    <Chips
      id="assignment"
      label="由谁派单"
      options={[
        { value: 'desk', label: '客服派单', hint: '系统给出建议和理由，由客服决定' },
        {
          value: 'automatic',
          label: '系统自动派单',
          hint: '按类别、部门、值班、请假和在办件数，提交后立即派给一位负责人',
        },
      ]}
      value={value.assignment}
      problem={problems.assignment}
      onChange={(chosen) => change({ assignment: chosen })}
    />
  </FieldsCard>
);
