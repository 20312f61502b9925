import type { Complaint } from './complaint';
import type { StaffMember } from './context';
import { MINUTE } from './durations';
import { isPartial } from './impartiality';
import { dayOf, millis, startOfDay, weekdayOf } from './local-time';

/** Whether somebody is away on leave at an instant (§3.2.2). */
export const isAway = ({ absences = [] }: Pick<StaffMember, 'absences'>, at: string): boolean =>
  absences.some(({ from, until }) => from <= at && at < until);

/** Whether nobody can count on somebody now: away, or no longer one of the staff. */
export const isGone = (member: StaffMember, now: string): boolean =>
  member.leftAt !== undefined || isAway(member, now);

/** Whether somebody is at work: one of the staff, on duty and not away (§3.2.2). */
export const isAtWork = (member: StaffMember, now: string): boolean => member.onDuty && !isGone(member, now);

/** Whether the duty roster has somebody at work at an instant; without a roster always (§3.2.2). */
export function isOnShift({ shifts }: Pick<StaffMember, 'shifts'>, at: string): boolean {
  if (!shifts) return true;
  const day = dayOf(millis(at));
  const minute = (millis(at) - startOfDay(day)) / MINUTE;
  return (shifts[weekdayOf(day)] ?? []).some(([from, until]) => from <= minute && minute < until);
}

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
