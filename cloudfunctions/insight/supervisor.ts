import type { StaffRole } from '../../types/people';
import { type Caller, callerOf, whoOf } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type HiddenFile, openHomeNamed } from '../shared/store/naming';
import type { Opening } from '../shared/store/opening';
import type { StaffMember } from '../shared/workflow/context';

/** Whether these roles answer for how complaints are handled (B1). */
export const supervises = (roles: readonly StaffRole[]): boolean =>
  roles.some((role) => role === 'supervisor' || role === 'manager');

/** Whether one of the staff works with complaints here and now: an administrator of accounts does not, nor does who has left (B1). */
export const handlesComplaints = ({ roles, leftAt }: Pick<StaffMember, 'roles' | 'leftAt'>): boolean =>
  !leftAt && roles.some((role) => role !== 'admin');

/** One of the staff who reads figures, with the community as it is and the complaints that are not in them for this reader (C5). */
export interface Reader {
  communityId: string;
  hidden: readonly HiddenFile[];
  caller: Caller;
  id: string;
  roles: readonly StaffRole[];
}

/** The caller as one of the staff who reads figures, from what was opened. */
export const readerOf = (opening: (Opening & { naming: HiddenFile[] }) | undefined, now: string): Reader => {
  if (!opening) throw new Problem('NOT_SIGNED_IN');
  const { naming, ...rest } = opening;
  const caller = callerOf(rest, now);
  if (!caller) throw new Problem('NOT_SIGNED_IN');
  const { member } = caller;
  if (!member) throw new Problem('NOT_ALLOWED');
  const { id, communityId, roles } = member;
  const hidden = naming.filter(({ complaint }) => complaint.communityId === communityId);
  return { caller, id, roles, communityId, hidden };
};

/** The caller as one of the staff who reads figures: one request. */
export const readingStaff = async (asking: Asking): Promise<Reader> =>
  readerOf(await openHomeNamed(whoOf(asking)), asking.now);

/** The caller as one who supervises or manages: one request (B1). */
export const supervising = async (asking: Asking): Promise<Reader> => {
  const reader = await readingStaff(asking);
  if (!supervises(reader.roles)) throw new Problem('NOT_ALLOWED');
  return reader;
};
