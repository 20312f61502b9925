import { Duplicate, insert } from './cloud';
import type { AccessDocument } from './documents';

/** Puts on record that somebody is about to see contact data (B12): written before it is shown. */
export const recordAccess = (access: AccessDocument): Promise<void> => insert('accesses', access);

/** The same for what a run may do again after it was killed: it is on record once. */
export const recordOnce = async (access: AccessDocument): Promise<void> => {
  try {
    await recordAccess(access);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};
