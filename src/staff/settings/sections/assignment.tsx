import { View } from '@tarojs/components';
import type { TeamBuildings } from '../../../../types/settings';
import { Button, Chips, ManyChips, TextField } from '../../../components';
import { useMe } from '../../../hooks/use-me';
import { FieldsCard } from '../../parts/fields-card';
import type { SectionForm } from '../section';

/** Who makes somebody responsible, and which team sees to which buildings (§3.2.2). */
export const assignment: SectionForm<'assignment'> = ({ value, problems, change }) => {
  const { me } = useMe();
  const all = value.teamBuildings ?? [];
  const keep = (teamBuildings: TeamBuildings[]) => change({ teamBuildings });
  const set = (at: number, part: Partial<TeamBuildings>) =>
    keep(all.map((one, other) => (other === at ? { ...one, ...part } : one)));
  return (
    <>
      <FieldsCard>
        <Chips
          id="assignment"
          label="由谁派单"
          options={[
            { value: 'desk', label: '客服派单', hint: '系统给出建议和理由，由客服决定' },
            {
              value: 'automatic',
              label: '系统自动派单',
              hint: '按类别、楼栋、部门、值班、请假和在办件数，提交后立即派给一位负责人',
            },
            {
              value: 'grab',
              label: '抢单',
              hint: '先放给合适、在岗的负责人，先抢先得；30 分钟没人抢就由系统派，时长在“办理时限”里改。夜里的和紧急、安全类由系统立即派',
            },
          ]}
          value={value.assignment}
          problem={problems.assignment}
          onChange={(chosen) => change({ assignment: chosen })}
        />
      </FieldsCard>
      {all
        .map((one, at) => ({ ...one, at, row: `team-${at}` }))
        .map(({ at, row, ...one }) => (
          <FieldsCard key={row} title={one.team || '部门'}>
            <TextField
              id={row}
              label="部门"
              value={one.team}
              problem={problems[`teamBuildings.${at}.team`] ?? problems[`teamBuildings.${at}`]}
              onChange={(team) => set(at, { team })}
            />
            <ManyChips
              id={`buildings-${at}`}
              label="负责的楼栋"
              options={[...new Set([...(me?.community.buildings ?? []), ...one.buildings])].map((name) => ({
                value: name,
                label: name,
              }))}
              values={one.buildings}
              problem={problems[`teamBuildings.${at}.buildings`]}
              onChange={(buildings) => set(at, { buildings })}
            />
            <View className="row card__actions">
              <Button small tone="plain" onTap={() => keep(all.filter((_, other) => other !== at))}>
                删掉这一条
              </Button>
            </View>
          </FieldsCard>
        ))}
      <Button tone="plain" onTap={() => keep([...all, { team: '', buildings: [] }])}>
        添加负责楼栋的部门
      </Button>
    </>
  );
};
