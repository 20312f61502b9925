import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../types/api';
import { before } from '../shared/caller';
import { decryptContact } from '../shared/contact';
import { limits, within } from '../shared/limits';
import { mayReveal } from '../shared/present';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { recordAccess } from '../shared/store/accesses';

/** Contact data in full, so often a day and person (§5.2); that it was asked for is on record before it is shown (B12). */
export const reveal = async (
  { id, purpose }: Input<'complaint', 'reveal'>,
  asking: Asking,
): Promise<Output<'complaint', 'reveal'> | Refusal> => {
  const found = await before(asking, id);
  const { file, relation, person, scene } = found;
  if (relation === 'own') return decryptContact(file.contact);
  if (file.complaint.sealed && !file.complaint.unsealed) return new Refusal('SEALED');
  if (!mayReveal(file.complaint, found.actor, purpose)) throw new Problem('NOT_ALLOWED');
  const { revealsPerDay = limits.reveal.person, communityId } = scene.settings;
  if (!(await within('reveal', person._id, asking, { person: revealsPerDay })))
    throw new Problem('REVEALS_USED_UP');
  await recordAccess({
    _id: randomUUID(),
    communityId,
    complaintId: id,
    personId: file.complaint.residentId ?? '',
    staffId: person._id,
    at: asking.now,
    purpose,
  });
  return decryptContact(file.contact);
};
