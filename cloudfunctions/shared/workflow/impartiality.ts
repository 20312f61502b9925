import type { Complaint } from './complaint';

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

/** Whose request it is: neither who made it nor whose work it is answers it (B2). */
export const handsInRequest = ({ request, handlerId }: Complaint): readonly (string | undefined)[] =>
  request ? [request.by, handlerId] : [];
