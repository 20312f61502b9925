import { confirmAbuse, liftAbuse } from '../shared/store/people';
import type { Happening } from './letters';

/** Keeps with a person what was confirmed to be abuse, and takes away what was lifted (C1.17); whoever is sealed stays unknown (B10). The same again changes nothing. */
export const noteConduct = async (happenings: readonly Happening[]): Promise<void> => {
  for (const { event, after } of happenings) {
    if (event.type !== 'abuseJudged' || !after.residentId || after.sealed) continue;
    const { saidAt, confirmed } = event.data;
    const mark = `${after.id} ${saidAt}`;
    if (confirmed) await confirmAbuse(after.residentId, { mark, at: saidAt });
    else await liftAbuse(after.residentId, mark);
  }
};
