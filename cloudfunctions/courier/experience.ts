import type { ComplaintFile } from '../shared/store/documents';
import { findExperience, keepExperience } from '../shared/store/experiences';
import { pastCaseOf, withCase } from '../shared/workflow/experience';

const TRIES = 5;

/** A complaint that is done for the first time is kept with its like cases, each once however often the courier comes by (§3.1.3, C1.9). */
export const learnFrom = async ({ events, told, complaint }: ComplaintFile, now: string): Promise<void> => {
  const { communityId, category } = complaint;
  const done = events.findIndex(({ type }) => type === 'resolved');
  const one = done >= told ? pastCaseOf(events) : undefined;
  if (!one || !category) return;
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const known = await findExperience(communityId, category);
    const cases = withCase(known?.cases ?? [], one, now);
    if (!cases || (await keepExperience(communityId, category, known?.revision ?? 0, cases))) return;
  }
  throw new Error('the cases keep changing');
};
