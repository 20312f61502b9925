import type { Complaint } from './complaint';
import { isTheManagers } from './owner';

/** Under which id the resident acts: a sealed complaint knows its resident only by its own id (B10). */
export const residentOf = (complaint: Complaint): string | undefined =>
  complaint.residentId ?? (complaint.sealed ? complaint.id : undefined);

/** Whether a person may not have a hand in a complaint: named in it, or it is the person's own (§2.2, §1). */
export const isPartial = (complaint: Complaint, personId: string): boolean =>
  complaint.namedStaff.includes(personId) || residentOf(complaint) === personId;

/** Whose work a plan is: neither its author nor who carries it out approves it (T13: four eyes by person). */
export const handsInPlan = ({ plans, handlerId }: Complaint): readonly (string | undefined)[] => [
  plans.at(-1)?.author,
  handlerId,
];

/** Whose work is done: neither decides whether it must be done again, nor asks afterwards how it is (T19, T21, §2.2). */
export const handsInWork = ({ handlerId, resolution, plans }: Complaint): readonly (string | undefined)[] => [
  handlerId,
  resolution?.by,
  plans.at(-1)?.author,
];

/** Who may not take the next step, though it is their queue's. */
export const handsInNextStep = (complaint: Complaint): readonly (string | undefined)[] => {
  if (complaint.stage === 'planReview') return handsInPlan(complaint);
  return complaint.stage === 'reevaluating' && !isTheManagers(complaint) ? handsInWork(complaint) : [];
};

/** Whose request it is: neither who made it nor whose work it is answers it (B2). */
export const handsInRequest = ({ request, handlerId }: Complaint): readonly (string | undefined)[] =>
  request ? [request.by, handlerId] : [];
