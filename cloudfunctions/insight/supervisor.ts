import type { StaffRole } from '../../types/people';
import { atHome, type Caller } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';

/** Whether these roles answer for how complaints are handled (B1). */
export const supervises = (roles: readonly StaffRole[]): boolean =>
  roles.some((role) => role === 'supervisor' || role === 'manager');

/** One of the staff who supervises, with the community as it is (B1). */
export interface Supervisor {
  caller: Caller;
  id: string;
  communityId: string;
}

/** The caller as one who supervises or manages: one request. */
export const supervising = async (asking: Asking): Promise<Supervisor> => {
  const caller = await atHome(asking);
  const { member } = caller;
  if (!member || !supervises(member.roles)) throw new Problem('NOT_ALLOWED');
  return { caller, id: member.id, communityId: member.communityId };
};
