import type { Owner } from '../../../types/views';
import type { Complaint } from './complaint';

/** Who owes the next step: a kind of person, and which one if it is one. */
export interface NextOwner {
  kind: Owner['kind'];
  id?: string;
}

/** Who supervises it: the complaint's own, otherwise the queue, or the manager where it is about staff (B10). */
export const supervisorOf = (complaint: Complaint): NextOwner =>
  complaint.supervisorId
    ? { kind: 'supervisor', id: complaint.supervisorId }
    : { kind: complaint.sensitive ? 'manager' : 'supervisor' };

const handler = (complaint: Complaint): NextOwner =>
  complaint.handlerId ? { kind: 'handler', id: complaint.handlerId } : supervisorOf(complaint);

const desk = (complaint: Complaint): NextOwner =>
  complaint.sensitive ? supervisorOf(complaint) : { kind: 'desk' };

/** Whether the manager has taken the complaint over: from the second dissatisfaction on (§3.6.2, T19). */
export const isTheManagers = (complaint: Complaint): boolean =>
  complaint.round >= 3 || complaint.dissatisfactions >= 2;

/** Whether it is among the hard ones, which are not decided without a meeting on record: a third time dissatisfied (§3.6.2). */
export const meetingNeeded = ({ dissatisfactions }: Complaint): boolean => dissatisfactions >= 3;

/** Who owes the next step (B2, third column): exactly one, or nobody once nothing is owed. */
export function ownerOf(complaint: Complaint): NextOwner {
  switch (complaint.stage) {
    case 'submitted':
      return complaint.appealed ? { kind: 'manager' } : desk(complaint);
    case 'assigned':
    case 'investigating':
    case 'planning':
    case 'implementing':
    case 'resolved':
      return handler(complaint);
    case 'planReview':
      return complaint.plans.at(-1)?.countersignedAs === 'supervisor'
        ? { kind: 'manager' }
        : supervisorOf(complaint);
    case 'reevaluating':
      return isTheManagers(complaint) ? { kind: 'manager' } : supervisorOf(complaint);
    case 'archived':
      if (complaint.revisitedAt || complaint.undrawn || complaint.anonymisedAt) return { kind: 'nobody' };
      return complaint.severity === 'major' ? { kind: 'manager' } : desk(complaint);
    case 'declined':
      return { kind: complaint.appealed || complaint.anonymisedAt ? 'nobody' : 'resident' };
    case 'withdrawn':
      return { kind: complaint.anonymisedAt ? 'nobody' : 'resident' };
    case 'merged':
      return { kind: 'main' };
    case 'disputed':
      return { kind: 'nobody' };
  }
}

/** In whose hands it lies as far as time is concerned: while an answer is awaited, the resident's (B4: attribution). */
export function holderOf(complaint: Complaint): string {
  if (complaint.hold?.kind === 'waitingResident') return 'resident';
  const owner = ownerOf(complaint);
  return owner.id ?? owner.kind;
}
