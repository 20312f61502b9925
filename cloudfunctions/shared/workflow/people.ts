import type { Complaint } from './complaint';
import type { Context, StaffMember } from './context';
import { isPartial } from './relations';

/** Whether somebody is at work: on duty and not away (§3.2.2). */
export const isAtWork = (member: StaffMember, now: string): boolean =>
  member.onDuty && !(member.absentUntil && member.absentUntil > now);

/** Whether a member of staff may be made responsible: a handler at work, neither named nor the resident (§3.2.2, B10). */
export function canHandle(complaint: Complaint, member: StaffMember | undefined, now: string): boolean {
  return (
    member !== undefined &&
    member.communityId === complaint.communityId &&
    member.roles.includes('handler') &&
    isAtWork(member, now) &&
    !isPartial(complaint, member.id)
  );
}

const byLoad = (complaint: Complaint) => (one: StaffMember, other: StaffMember) =>
  Number(covers(other, complaint)) - Number(covers(one, complaint)) ||
  one.open - other.open ||
  one.id.localeCompare(other.id);

const covers = (member: StaffMember, complaint: Complaint): boolean =>
  complaint.category !== undefined && member.categories.includes(complaint.category);

/** Who could be made responsible, the best first: in charge of the category, then the least in hand (§3.2.2). */
export function candidatesFor(
  complaint: Complaint,
  { staff, now }: Pick<Context, 'staff' | 'now'>,
): StaffMember[] {
  return staff.filter((member) => canHandle(complaint, member, now)).sort(byLoad(complaint));
}

/** The supervisor whose line a complaint goes to: not the handler, not named, at work if possible (B10). */
export function supervisorFor(
  complaint: Complaint,
  handlerId: string,
  { staff, now }: Pick<Context, 'staff' | 'now'>,
): string | undefined {
  const supervisors = staff
    .filter(({ id, roles }) => roles.includes('supervisor') && id !== handlerId && !isPartial(complaint, id))
    .sort(byLoad(complaint));
  return (supervisors.find((member) => isAtWork(member, now)) ?? supervisors[0])?.id;
}
