import type { MemberSetting } from '../../../types/administration/team';
import type { StaffRole } from '../../../types/people';
import type { Week } from '../../../types/settings';
import type { Problems } from '../../actions/form/examine';
import { ManyChips, optionsOf, SwitchField, TextField } from '../../components';
import { useMe } from '../../hooks/use-me';
import { categoryText, roleText } from '../../text';
import { FieldsCard } from '../parts/fields-card';
import { WeekField } from '../parts/week-field';

const roles: Record<StaffRole, string> = {
  agent: roleText.agent,
  handler: roleText.handler,
  supervisor: roleText.supervisor,
  manager: roleText.manager,
  admin: roleText.admin,
};
const day: [number, number][] = [[540, 1080]];
const usual: Week = [[], day, day, day, day, day, []];

interface MemberFieldsProps {
  value: Partial<MemberSetting>;
  problems: Problems;
  teams: readonly string[];
  /** Somebody who is asked to join has no duty yet. */
  invited?: boolean;
  change: (part: Partial<MemberSetting>) => void;
}

/** Name, post, team, roles, kinds, buildings, duty and roster (§3.2.2). */
export function MemberFields({ value, problems, teams, invited, change }: MemberFieldsProps) {
  const { me } = useMe();
  // One that is no longer among the community's own stays until it is taken off.
  const buildings = [...new Set([...(me?.community.buildings ?? []), ...(value.buildings ?? [])])];
  return (
    <>
      <FieldsCard>
        <TextField
          id="name"
          label="姓名"
          value={value.name}
          problem={problems.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          id="title"
          label="岗位"
          placeholder="例如 工程部 维修师傅"
          value={value.title}
          problem={problems.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          id="team"
          label="部门"
          hint={teams.length > 0 ? `与类别的责任部门同名才会优先派单：${teams.join('、')}` : undefined}
          optional
          value={value.team}
          problem={problems.team}
          onChange={(team) => change({ team })}
        />
        <ManyChips
          id="roles"
          label="角色"
          options={optionsOf(roles)}
          values={value.roles ?? []}
          problem={problems.roles}
          onChange={(chosen) => change({ roles: chosen })}
        />
        <ManyChips
          id="categories"
          label="负责的类别"
          hint="一个都不选，就是所有类别"
          optional
          options={optionsOf(categoryText)}
          values={value.categories ?? []}
          problem={problems.categories}
          onChange={(categories) => change({ categories })}
        />
        {buildings.length > 0 && (
          <ManyChips
            id="buildings"
            label="负责的楼栋"
            hint="一个都不选，就是所有楼栋，或部门负责的楼栋"
            optional
            options={buildings.map((name) => ({ value: name, label: name }))}
            values={value.buildings ?? []}
            problem={problems.buildings}
            onChange={(chosen) => change({ buildings: chosen.length > 0 ? chosen : undefined })}
          />
        )}
      </FieldsCard>
      {!invited && (
        <FieldsCard title="值班">
          <SwitchField
            id="onDuty"
            label={value.onDuty ? '在岗' : '不在岗'}
            hint="不在岗时不派新的投诉"
            on={value.onDuty ?? false}
            onChange={(onDuty) => change({ onDuty })}
          />
          <SwitchField
            id="roster"
            label="按值班表"
            hint="不当班时排在后面，系统不会自动派单"
            on={value.shifts !== undefined}
            onChange={(on) => change({ shifts: on ? usual : undefined })}
          />
          {value.shifts && (
            <WeekField
              id="shifts"
              value={value.shifts}
              problems={problems}
              onChange={(shifts) => change({ shifts })}
            />
          )}
        </FieldsCard>
      )}
    </>
  );
}
