import { randomUUID } from 'node:crypto';
import type { Caller } from '../shared/caller';
import { keyed } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { dayOf } from '../shared/number';
import type { Asking } from '../shared/serve';
import { recordAccess } from '../shared/store/accesses';

/** Somebody is about to be looked up by a phone number: so often an hour, and on record before anything is found (§5.2, B12). */
export const recordLookup = async (
  phone: string,
  { person, scene }: Caller,
  asking: Asking,
): Promise<void> => {
  await refuseBeyond('callerLookup', person._id, asking);
  await recordAccess({
    _id: randomUUID(),
    communityId: scene.settings.communityId,
    complaintId: '',
    personId: '',
    staffId: person._id,
    at: asking.now,
    purpose: 'callerLookup',
    number: keyed('look', `${dayOf(asking.now)} ${phone}`),
  });
};
