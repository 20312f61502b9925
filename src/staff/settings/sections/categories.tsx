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
