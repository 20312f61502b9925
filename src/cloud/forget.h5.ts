import { storageKey } from './identity';
import { forgetWebSession } from './web-session.h5';

/** This browser forgets what it kept of the person: drafts, receipts, the session. */
export const forgetHere = (): void => {
  const mine = storageKey('');
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key);
  forgetWebSession();
};
