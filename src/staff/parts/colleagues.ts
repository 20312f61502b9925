import type { Candidate, StaffName } from '../../../types/people';

/** Colleagues by their names alone, as the staff field takes them. */
export const plainly = (staff: readonly StaffName[]): Candidate[] =>
  staff.map((one) => ({ ...one, roles: [], onDuty: true, open: 0, suggested: false, reasons: [] }));
