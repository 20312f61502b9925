import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { decryptContact, phoneIndexes } from '../shared/contact';
import { masked, placeOf } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { findByPhone } from '../shared/store/people';
import { filesByPhone } from '../shared/store/worklists';
import { isBusinessOf, staffRow } from '../shared/viewing';
import { recordLookup } from './caller-lookup';

const MOST = 20;

/** Who is on the phone, before a new complaint is registered twice (B6). */
export const callerByPhone = async (
  { phone }: Input<'complaint', 'caller'>,
  asking: Asking,
): Promise<Output<'complaint', 'caller'>> => {
  const caller = await atHome(asking);
  const { member, scene } = caller;
  if (!member?.roles.some((role) => role === 'agent' || role === 'supervisor' || role === 'manager'))
    throw new Problem('NOT_ALLOWED');
  await recordLookup(phone, caller, asking);
  const indexes = phoneIndexes(phone);
  const [people, files] = await Promise.all([
    findByPhone(indexes),
    filesByPhone(indexes, scene.settings.communityId, MOST),
  ]);
  const person = people.find(({ communityId }) => communityId === member.communityId);
  const { name } = decryptContact(person?.contact);
  const [home] = person?.homes ?? [];
  const seen = files.filter((head) => !head.complaint.sealed && isBusinessOf(caller, head));
  return {
    known: person !== undefined || seen.length > 0,
    ...(name ? { name: masked.name(name) } : {}),
    ...(home ? { home: placeOf({ ...home, room: masked.room() }) } : {}),
    open: seen.filter(({ open }) => open).map((head) => staffRow(head, caller)),
  };
};
