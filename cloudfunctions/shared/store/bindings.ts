import { homeLookups } from '../workflow/homes';
import { _, aggregate, count, follow, update } from './cloud';
import type { BindingDocument, PersonDocument } from './documents';
import type { HomeDocument } from './homes';

/** Keeps somebody's homes with what they are found by, if they are still as they were seen. */
export const setBindings = async (
  { _id, homesRevision }: Pick<PersonDocument, '_id' | 'homesRevision'>,
  homes: readonly BindingDocument[],
): Promise<boolean> => {
  const changes = {
    homes: _.set([...homes]),
    ...homeLookups(homes),
    homesRevision: (homesRevision ?? 0) + 1,
  };
  return (await update('people', { _id, homesRevision: homesRevision ?? null }, changes)) === 1;
};

/** Somebody who waits, with what the property knows of their homes and who is confirmed there. */
export interface Waiting extends PersonDocument {
  register: HomeDocument[];
  neighbours: PersonDocument[];
}

/** Who waits in a community to have a home confirmed, since after an instant, longest first: one request. */
export const waitingIn = (communityId: string, after: string, limit: number): Promise<Waiting[]> =>
  aggregate<Waiting>('people', [
    ['match', { pendingIn: communityId, pendingSince: _.gt(after) }],
    ['sort', { pendingSince: 1 }],
    ['limit', limit],
    follow('homes', 'homes.homeId', '_id', 'register'),
    follow('people', 'homes.homeId', 'livesIn', 'neighbours'),
  ]);

/** Whose tenancy nears its end. */
export const tenanciesEnding = (now: string) => ({ tenancyRemindAt: _.lte(now) });

/** Those people. */
export const tenantsToRemind = (now: string, limit: number): Promise<PersonDocument[]> =>
  aggregate<PersonDocument>('people', [
    ['match', tenanciesEnding(now)],
    ['sort', { tenancyRemindAt: 1 }],
    ['limit', limit],
  ]);

/** How many wait there. */
export const waitingCount = (communityId: string): Promise<number> =>
  count('people', { pendingIn: communityId });
