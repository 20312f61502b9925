import { storageKey } from './identity';
import { forgetAllPhotos } from './kept-photos.h5';
import { forgetWebSession } from './web-session.h5';

/** This browser forgets what it kept of the person: drafts and their pictures, receipts, the session. */
export const forgetHere = (): void => {
  const mine = storageKey('');
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key);
  forgetAllPhotos();
  forgetWebSession();
};
