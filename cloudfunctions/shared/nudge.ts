import { nudge } from './store/cloud';

/** Long enough for the call to leave; the courier runs on by itself, and its timer is the safety net. */
const PATIENCE_MS = 150;

/** Wakes the courier after a commit, for one file or for whatever there is to tell; what has happened stands whether or not it wakes. */
export const nudgeCourier = (complaintId?: string): Promise<void> =>
  nudge('courier', complaintId ? { ids: [complaintId] } : {}, PATIENCE_MS);

/** Wakes the inbox when letters wait; its timer is the safety net. */
export const nudgeInbox = (): Promise<void> => nudge('inbox', {}, PATIENCE_MS);

/** Wakes the archivist for one export; whoever asks how far it is wakes it again. */
export const nudgeArchivist = (id: string): Promise<void> => nudge('archivist', { id }, PATIENCE_MS);
