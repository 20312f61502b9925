import { SwitchField } from '../../../components';
import { FieldsCard } from '../../parts/fields-card';
import { LinesField } from '../../parts/lines-field';
import { WeekField } from '../../parts/week-field';
import type { SectionForm } from '../section';

/** The hours of the week, and the days that are different (B4). */
export const calendar: SectionForm<'calendar'> = ({ value, problems, change }) => (
  <>
    <FieldsCard title="每周工作时间">
      <WeekField id="week" value={value.week} problems={problems} onChange={(week) => change({ week })} />
    </FieldsCard>
    <FieldsCard title="节假日">
      <SwitchField
        id="publicDays"
        label="跟随全国放假和调休安排"
        hint="下面单独写的日子优先"
        on={value.publicDays === 'china'}
        onChange={(on) => change({ publicDays: on ? 'china' : undefined })}
      />
      <LinesField
        id="holidays"
        label="另外放假的日子"
        hint="一行一天，例如 2027-01-01"
        optional
        values={value.holidays}
        problems={problems}
        onChange={(holidays) => change({ holidays })}
      />
      <LinesField
        id="makeUpDays"
        label="另外上班的日子"
        hint="一行一天，按周一的时间上班"
        optional
        values={value.makeUpDays}
        problems={problems}
        onChange={(makeUpDays) => change({ makeUpDays })}
      />
    </FieldsCard>
  </>
);
