import type { NewRegistration } from '../../types/filing';
import type { Caller } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { maySee } from '../shared/present/relation';
import { Problem } from '../shared/problem';
import { insertReference, openReference, passReference } from '../shared/store/references';
import { later, MINUTE } from '../shared/workflow/durations';

/** How long a registration can be under way: no function of the cloud runs longer. */
const WITHIN = MINUTE;

/** The same number however it was typed: letters in any case, with blanks or without. */
const alike = (reference: string): string => reference.normalize('NFKC').toUpperCase().replace(/\s/g, '');

/** Takes the number under which another office knows the complaint, once for each channel (T1). Whoever may see the case that has it is told which; to others its existence stays unknown (C5). */
export const takeReference = async (
  { communityId, channel, channelRef }: NewRegistration,
  id: string,
  { person, member, scene: { now } }: Caller,
): Promise<void> => {
  if (!channelRef) return;
  const name = nameOf('r', communityId, channel, alike(channelRef));
  const own = { _id: name, complaintId: id, at: now };
  if (await insertReference(own)) return;
  const taken = await openReference(name);
  if (!taken || taken.complaintId === id) return;
  const [known] = taken.files;
  if (!known) {
    // Somebody else is registering it at this moment, or has given up long ago.
    const given = now < later(taken.at, WITHIN) || !(await passReference(taken, own));
    if (given) throw new Problem('CHANGED');
  } else if (maySee(known.complaint, { id: person._id, roles: [...(member?.roles ?? [])] }))
    throw new Problem(
      'INVALID_INPUT',
      { 'complaint.channelRef': 'NOT_UNIQUE' },
      { id: known._id, no: known.complaint.no },
    );
};
