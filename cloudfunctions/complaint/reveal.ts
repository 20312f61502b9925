import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../types/api';
import { before } from '../shared/caller';
import { decryptContact } from '../shared/contact';
import { mayReveal } from '../shared/present';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { recordAccess } from '../shared/store/accesses';

/** Contact data in full; that it was asked for is on record before it is shown (B12). */
export const reveal = async (
  { id, purpose }: Input<'complaint', 'reveal'>,
  asking: Asking,
): Promise<Output<'complaint', 'reveal'> | Refusal> => {
  const found = await before(asking, id);
  const { file, relation, person } = found;
  if (relation === 'own') return decryptContact(file.contact);
  if (file.complaint.sealed && !file.complaint.unsealed) return new Refusal('SEALED');
  if (!mayReveal(file.complaint, found.actor, purpose)) throw new Problem('NOT_ALLOWED');
  await recordAccess({
    _id: randomUUID(),
    complaintId: id,
    personId: file.complaint.residentId ?? '',
    staffId: person._id,
    at: asking.now,
    purpose,
  });
  return decryptContact(file.contact);
};
