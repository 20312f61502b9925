import { aggregate, update } from './cloud';
import type { StaffDocument } from './documents';

/** The staff of a community. */
export const staffOf = (communityId: string): Promise<StaffDocument[]> =>
  aggregate<StaffDocument>('staff', [
    ['match', { communityId }],
    ['limit', 1000],
  ]);

/** A member goes on or off duty (§3.2.2). */
export const setDuty = (communityId: string, personId: string, onDuty: boolean): Promise<number> =>
  update('staff', { communityId, personId }, { onDuty });

/** Keeps how many complaints a member has in hand. */
export const setOpen = (communityId: string, personId: string, open: number): Promise<number> =>
  update('staff', { communityId, personId }, { open });
