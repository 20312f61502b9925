import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../types/api';
import type { ContactPart, Revealed } from '../../types/contact';
import { before } from '../shared/caller';
import { decryptContact } from '../shared/contact';
import { limits, within } from '../shared/limits';
import { mayReveal } from '../shared/present';
import { Problem, Refusal } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { recordAccess } from '../shared/store/accesses';

/** What was asked for and nothing else; with a number comes when it may be rung. */
const only = ({ callTime, ...known }: Revealed, parts: ReadonlySet<ContactPart>): Revealed => ({
  ...Object.fromEntries(Object.entries(known).filter(([part]) => parts.has(part as ContactPart))),
  ...(callTime && parts.has('phone') ? { callTime } : {}),
});

/** Contact data in full, part by part, so often a day and person (§5.2); what was asked for and what for is on record before it is shown (B12). */
export const reveal = async (
  { id, purpose, parts: wanted }: Input<'complaint', 'reveal'>,
  asking: Asking,
): Promise<Output<'complaint', 'reveal'> | Refusal> => {
  const found = await before(asking, id);
  const { file, relation, person, scene } = found;
  const parts = new Set(wanted);
  const { room } = file.complaint.location;
  const known = { ...decryptContact(file.contact), ...(room ? { room } : {}) };
  if (relation === 'own') return only(known, parts);
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
    parts: [...parts],
  });
  return only(known, parts);
};
