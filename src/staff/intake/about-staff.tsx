import type { Me } from '../../../types/me';
import type { FieldProblem } from '../../../types/text';
import { ManyChips, SwitchField } from '../../components';
import type { Registration } from './registration';

interface AboutStaffProps {
  me: Me;
  draft: Registration;
  problem: FieldProblem | undefined;
  change: (part: Partial<Registration>) => void;
}

/** Whether it is about colleagues, and about whom: such a complaint goes past the desk and past those it names (§3.1.1, B10). */
export function AboutStaff({ me, draft, problem, change }: AboutStaffProps) {
  const staff = me.community.staff
    .filter(({ id }) => id !== me.id)
    .map(({ id, name, title }) => ({ value: id, label: `${title} ${name}` }));
  return (
    <>
      <SwitchField
        id="about-staff"
        label="反映的是工作人员"
        hint="被反映的人看不到这件投诉；登记后转给主管或项目经理"
        on={draft.aboutStaff}
        onChange={(aboutStaff) => change({ aboutStaff })}
      />
      {draft.aboutStaff && (
        <ManyChips
          id="named-staff"
          label="是哪一位"
          options={staff}
          values={draft.namedStaff}
          problem={problem}
          onChange={(namedStaff) => change({ namedStaff: namedStaff.slice(0, 5) })}
        />
      )}
    </>
  );
}
