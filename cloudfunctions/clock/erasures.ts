import { decrypt } from '../shared/contact';
import { erasePerson } from '../shared/erasure';
import { logFault, type RunContext } from '../shared/serve';
import { postponeDataRequest, unfinishedDataRequests } from '../shared/store/data-requests';
import { forgetContacts } from '../shared/store/rights';
import type { NightWork } from '../shared/store/upkeep';
import { DAY, later } from '../shared/workflow/durations';

const MOST = 20;

/** Finishes what people asked to be erased and a run has left, and removes the contact data of files that are over since (§5.2). */
export const finishErasures = async (
  { contacts, accounts }: NightWork,
  now: string,
  mayGoOn: () => boolean,
  context: RunContext,
): Promise<void> => {
  if (contacts) await forgetContacts();
  if (!accounts) return;
  for (const { _id, subject, dueAt } of await unfinishedDataRequests(MOST)) {
    if (!subject || !mayGoOn()) continue;
    try {
      const done = await erasePerson({ requestId: _id, personId: decrypt(subject) }, now, mayGoOn);
      if (!done && dueAt && dueAt <= now) await postponeDataRequest(_id, later(now, DAY));
    } catch (error) {
      // One that fails must not keep the others waiting; it is tried again.
      logFault({ function: 'clock' }, context, error);
    }
  }
};
