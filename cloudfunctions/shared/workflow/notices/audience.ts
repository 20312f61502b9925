import type { StaffRole } from '../../../../types/people';
import type { Complaint } from '../complaint';
import type { StaffMember } from '../context';
import { handsInPlan, handsInRequest } from '../impartiality';
import { isAway } from '../people';
import { managerStandsIn, supervisorsLeft } from '../standing-in';

/** Who can be told (B5): one person of the complaint, or a circle of the staff. */
export type Circle = 'resident' | 'handler' | 'desk' | 'supervisors' | 'managers' | 'company';
export type Recipient = Circle | { person: string | undefined };

/** Everything that finding the recipients looks at. */
export interface Circumstances {
  complaint: Complaint;
  at: string;
  by: string; // whose hand it was: the next word is somebody else's (§2.2)
  staff: readonly StaffMember[];
  companyContactId?: string;
}

const ids = (members: readonly StaffMember[]) => members.map(({ id }) => id);

/** The staff who may know of the complaint at all: not those it names, and not the complainant (§2.2, §1). */
function trusted({ complaint, staff }: Circumstances): StaffMember[] {
  return staff.filter(
    ({ id, leftAt }) => !leftAt && !complaint.namedStaff.includes(id) && id !== complaint.residentId,
  );
}

/** The other trusted holders of a role, those who are at work if there are any (§3.2.2). */
function holders(role: StaffRole, seen: Circumstances): StaffMember[] {
  const all = trusted(seen).filter(({ id, roles }) => id !== seen.by && roles.includes(role));
  const present = all.filter((member) => !isAway(member, seen.at));
  const onDuty = present.filter(({ onDuty }) => onDuty);
  return [onDuty, present, all].find((members) => members.length > 0) ?? [];
}

function managers(seen: Circumstances): string[] {
  return ids(holders('manager', seen));
}

/** The supervisor of the complaint; without one those of its category, and the managers too while its own is away, the managers alone for a sensitive one or where none can (B10, §3.5.1). */
function supervisors(seen: Circumstances): string[] {
  const { complaint, at, staff } = seen;
  const hands = [
    ...handsInRequest(complaint),
    ...(complaint.stage === 'planReview' ? handsInPlan(complaint) : []),
  ];
  const left = supervisorsLeft(complaint, { staff, now: at }, [...hands, seen.by]);
  const own = left.find(({ id }) => id === complaint.supervisorId);
  if (own) return [own.id];
  if (complaint.sensitive) return managers(seen);
  const onDuty = left.filter((member) => member.onDuty);
  const all = onDuty.length > 0 ? onDuty : left;
  const ofCategory = all.filter(
    ({ categories }) =>
      categories.length === 0 || (complaint.category && categories.includes(complaint.category)),
  );
  const found = ids(ofCategory.length > 0 ? ofCategory : all);
  const told =
    found.length === 0 || managerStandsIn(complaint, { staff, now: at })
      ? [...found, ...managers(seen)]
      : found;
  return told.length > 0 ? told : ids(holders('supervisor', seen));
}

/** The agents on duty; when nobody is, the supervisor is alarmed instead (§3.2.2). A sensitive complaint goes past the desk (B10). */
function desk(seen: Circumstances): string[] {
  if (seen.complaint.sensitive) return supervisors(seen);
  // An agent who did it is at the desk and knows: then nobody is missing there.
  const self = trusted(seen).some(({ id, roles }) => id === seen.by && roles.includes('agent'));
  const agents = holders('agent', seen).filter((agent) => agent.onDuty && !isAway(agent, seen.at));
  return agents.length > 0 || self ? ids(agents) : supervisors(seen);
}

/** The handler, and the supervisor with him while he is away; before there is one, the desk (首接负责, §3.2.2). */
function handler(seen: Circumstances): string[] {
  const found = trusted(seen).find(({ id }) => id === seen.complaint.handlerId);
  if (!found) return desk(seen);
  return isAway(found, seen.at) ? [found.id, ...supervisors(seen)] : [found.id];
}

/** The company's contact for what nobody in the community has solved, otherwise its managers (B4, L3). */
function company(seen: Circumstances): string[] {
  const { companyContactId: id, complaint } = seen;
  return id && !complaint.namedStaff.includes(id) ? [id] : managers(seen);
}

const circles = { handler, desk, supervisors, managers, company };

/** The persons whom a recipient stands for, at that instant. Staff whom the complaint names are never among them (B10). */
export function personsOf(recipient: Recipient, seen: Circumstances): string[] {
  const { complaint } = seen;
  if (recipient === 'resident') return complaint.residentId ? [complaint.residentId] : [];
  if (typeof recipient === 'string') return circles[recipient](seen);
  return trusted(seen).some(({ id }) => id === recipient.person) && recipient.person
    ? [recipient.person]
    : [];
}
