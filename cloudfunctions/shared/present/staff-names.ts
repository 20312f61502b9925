import type { StaffName } from '../../../types/people';
import type { StaffMember } from '../workflow/context';

/** A member of staff by display name and title, never more (B1). */
export function staffName(staff: readonly StaffMember[], id: string | undefined): StaffName | undefined {
  const member = staff.find((one) => one.id === id);
  return member && { id: member.id, name: member.name, title: member.title };
}
