import { insert } from './cloud';
import type { AccessDocument } from './documents';

/** Puts on record that somebody is about to see contact data (B12): written before it is shown. */
export const recordAccess = (access: AccessDocument): Promise<void> => insert('accesses', access);
