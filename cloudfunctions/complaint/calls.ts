import type { Output } from '../../types/api';
import type { CallView } from '../../types/calls';
import { actorFor, atHome, type Caller } from '../shared/caller';
import { decryptContact } from '../shared/contact';
import { presentCall } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type CallFile, filesToCall } from '../shared/store/calls';
import { callOf } from '../shared/workflow/calls';

const MOST = 100;

interface Found {
  household: string;
  call: Omit<CallView, 'together'>;
}

const callIn = (file: CallFile, caller: Caller): Found[] => {
  const { complaint, revision, contact, ownerKey, phoneIndex = ownerKey } = file;
  const due = callOf(complaint, caller.scene.calendar);
  const viewer = { ...caller.scene, actor: actorFor(caller, file) };
  const call = due && presentCall({ complaint, revision, contact: decryptContact(contact) }, due, viewer);
  return call ? [{ household: phoneIndex, call }] : [];
};

/** The most pressing first; whoever is called for one complaint is called for the others at once (§3.7.1, C1.16). */
const combined = (found: readonly Found[]): CallView[] => {
  const households = new Map<string, Found['call'][]>();
  for (const { household, call } of [...found].sort((a, b) => (a.call.until < b.call.until ? -1 : 1)))
    households.set(household, [...(households.get(household) ?? []), call]);
  return [...households.values()].flatMap((calls) =>
    calls.map((call, index) => ({ ...call, together: index > 0 })),
  );
};

/** The call desk (§3.6.1, §3.7.1, C1.16): one request for who asks, one for what is due. */
export const calls = async (_: object, asking: Asking): Promise<Output<'complaint', 'calls'>> => {
  const caller = await atHome(asking);
  const { member, scene } = caller;
  const roles = (member?.roles ?? []).filter((role) => role !== 'admin');
  if (!member || roles.length === 0) throw new Problem('NOT_ALLOWED');
  const files = await filesToCall({
    communityId: member.communityId,
    personId: member.id,
    ownOnly: roles.every((role) => role === 'handler'),
    now: scene.now,
    limit: MOST + 1,
  });
  const found = files.slice(0, MOST).flatMap((file) => callIn(file, caller));
  return { calls: combined(found), more: files.length > MOST };
};
