import type { Complaint } from './complaint';
import type { Context, StaffMember } from './context';
import { handsInNextStep, handsInPlan, isPartial } from './impartiality';
import { ownerOf } from './owner';
import { isGone } from './people';

type Around = Pick<Context, 'staff' | 'now'>;
type Hands = readonly (string | undefined)[];

const left = (
  role: 'supervisor' | 'manager',
  complaint: Complaint,
  { staff, now }: Around,
  hands: Hands,
): StaffMember[] =>
  staff.filter(
    (member) =>
      member.roles.includes(role) &&
      !isGone(member, now) &&
      !isPartial(complaint, member.id) &&
      !hands.includes(member.id),
  );

/** The supervisors who can decide something: there, neither named nor the resident, and without a hand in it (§3.5.1, §2.2). */
export const supervisorsLeft = (complaint: Complaint, around: Around, hands: Hands = []): StaffMember[] =>
  left('supervisor', complaint, around, hands);

/** Whether the manager decides in a supervisor's place: the complaint's own cannot, or there is none at all who can (§3.5.1: approver absent → substitute). */
export function managerStandsIn(complaint: Complaint, around: Around, hands: Hands = []): boolean {
  const supervisors = supervisorsLeft(complaint, around, hands);
  const { supervisorId } = complaint;
  return (
    supervisors.length === 0 ||
    (supervisorId !== undefined && supervisors.every(({ id }) => id !== supervisorId))
  );
}

/** Whether the manager's approval is enough where two are asked for: no supervisor is there to give the other (T13). */
export const managerDecidesAlone = (complaint: Complaint, context: Context): boolean =>
  context.actor.roles.includes('manager') &&
  supervisorsLeft(complaint, context, [...handsInPlan(complaint), context.actor.id]).length === 0;

/** Who sees to the next step while its owner cannot: away, or with a hand in what is to be decided. The complaint's own supervisor, otherwise the manager, and whichever supervisor is left (§3.2.2, §3.5.1). */
export function standIns(complaint: Complaint, around: Around): string[] {
  const { kind, id } = ownerOf(complaint);
  if (kind !== 'handler' && kind !== 'supervisor') return [];
  const hands = handsInNextStep(complaint);
  const owner = around.staff.find((member) => member.id === id);
  if (id !== undefined && (!owner || !(isGone(owner, around.now) || hands.includes(id)))) return [];
  const supervisors = supervisorsLeft(complaint, around, [...hands, id]);
  const own = supervisors.find((member) => member.id === complaint.supervisorId);
  if (own) return [own.id];
  const managers = managerStandsIn(complaint, around, [...hands, id])
    ? left('manager', complaint, around, [...hands, id])
    : [];
  // The queue of the supervisors is theirs anyway.
  return [...managers, ...(id === undefined ? [] : supervisors)].map((member) => member.id);
}

/** Whether the next step of a queue or a person is this person's own, and no hand of theirs is in what is to be decided. */
export function mayTakeNextStep(complaint: Complaint, personId: string): boolean {
  return !handsInNextStep(complaint).includes(personId);
}
