import { TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';
import { candidatesOf, StaffField } from '../form/staff-field';

/** B10: from now on this colleague cannot see the complaint. */
export const nameStaff: ActionForm<'nameStaff'> = {
  initial: () => ({ reason: '' }),
  readers: 'internal',
  lead: '提交后，这位工作人员看不到这件投诉，也不能经手。',
  Fields: ({ view, me, value, change, problems }) => (
    <>
      <StaffField
        id="staff"
        label={view.relation === 'own' ? '投诉的是哪一位' : '被投诉的同事'}
        plain
        candidates={candidatesOf({ ...view, form: {} }, me)}
        value={value.staffId}
        problem={problems.staffId}
        onChange={(staffId) => change({ staffId })}
      />
      <TextArea
        id="reason"
        label="原因"
        max={1000}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
    </>
  ),
};
