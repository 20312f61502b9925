import type { AssignmentReason } from '../../../types/people';
import { teamOf } from './categories/children';
import type { Complaint } from './complaint';
import type { Context, StaffMember } from './context';
import { DAY, later } from './durations';
import { canHandle, isAtWork, isOnShift } from './people';
import { isPartial } from './relations';

type Around = Pick<Context, 'staff' | 'now' | 'settings'>;

type Kind = Pick<Complaint, 'category' | 'child'>;

/** How well a kind of complaint suits somebody: in charge of it, of the team that is, of anything, or only of other kinds (§3.2.2). */
function fitOf({ categories, team }: StaffMember, { category, child }: Kind, { settings }: Around): number {
  if (category && categories.includes(category)) return 3;
  if (team !== undefined && team === teamOf(settings, category, child?.id)) return 2;
  return categories.length === 0 ? 1 : 0;
}

type Where = Pick<Complaint, 'category' | 'child' | 'location'>;

/** How well a building suits somebody: theirs, their team's, one among all, or others are theirs (§3.2.2). */
function placeOf({ buildings = [], team }: StaffMember, { location }: Where, { settings }: Around): number {
  const { building } = location;
  if (building === undefined) return 1;
  if (buildings.includes(building)) return 3;
  const ofTeam = settings.teamBuildings?.find((one) => one.team === team);
  if (buildings.length === 0 && ofTeam?.buildings.includes(building)) return 2;
  return buildings.length === 0 && !ofTeam ? 1 : 0;
}

/** Whether somebody goes on leave before the first day is over: within it the investigation must begin (§3.3.1). */
export const leavesSoon = ({ absences = [] }: StaffMember, now: string): boolean =>
  absences.some(({ from, until }) => now < until && from <= later(now, DAY));

/** Whether somebody is there for a new case: at work, on shift, and not about to leave. */
export const isReady = (member: StaffMember, now: string): boolean =>
  isAtWork(member, now) && isOnShift(member, now) && !leavesSoon(member, now);

const bySuit = (complaint: Where, around: Around) => (one: StaffMember, other: StaffMember) =>
  fitOf(other, complaint, around) - fitOf(one, complaint, around) ||
  placeOf(other, complaint, around) - placeOf(one, complaint, around) ||
  Number(isReady(other, around.now)) - Number(isReady(one, around.now)) ||
  one.open - other.open ||
  one.id.localeCompare(other.id);

/** Who could be made responsible, the best first: in charge of the kind and of the building, on shift, then the least in hand (§3.2.2). */
export function candidatesFor(complaint: Complaint, around: Around): StaffMember[] {
  return around.staff
    .filter((member) => canHandle(complaint, member, around.now))
    .sort(bySuit(complaint, around));
}

/** Whom the system may make responsible by itself: nobody off shift, about to leave, or in charge of other kinds only (§3.2.2). */
export const readyFor = (complaint: Complaint, around: Around): StaffMember[] =>
  candidatesFor(complaint, around).filter(
    (member) => isReady(member, around.now) && fitOf(member, complaint, around) > 0,
  );

/** What speaks for somebody among the candidates (§3.2.2). */
export function reasonsFor(
  member: StaffMember,
  candidates: readonly StaffMember[],
  complaint: Where,
  around: Around,
): AssignmentReason[] {
  const fit = fitOf(member, complaint, around);
  const place = placeOf(member, complaint, around);
  const least = Math.min(...candidates.map(({ open }) => open));
  return [
    ...(fit === 3 ? (['ofCategory'] as const) : []),
    ...(fit === 2 ? (['ofTeam'] as const) : []),
    ...(place === 3 ? (['ofBuilding'] as const) : []),
    ...(place === 2 ? (['ofBuildingTeam'] as const) : []),
    ...(isOnShift(member, around.now) ? (['onShift'] as const) : []),
    ...(member.open === least ? (['leastOpen'] as const) : []),
  ];
}

/** The supervisor whose line a complaint goes to: not the handler, not named, at work if possible (B10). */
export function supervisorFor(complaint: Complaint, handlerId: string, around: Around): string | undefined {
  const supervisors = around.staff
    .filter(({ id, roles }) => roles.includes('supervisor') && id !== handlerId && !isPartial(complaint, id))
    .sort(bySuit(complaint, around));
  return (supervisors.find((member) => isAtWork(member, around.now)) ?? supervisors[0])?.id;
}
