import type { Input, Output } from '../../types/api';
import { atHome } from '../shared/caller';
import { invitationCode, invitationIds, nameOf } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { noteChange } from '../shared/store/changes';
import {
  claimInvitation,
  endInvitation,
  findInvitation,
  type InvitationDocument,
  insertInvitation,
} from '../shared/store/invitations';
import { moveTo } from '../shared/store/people';
import { hire } from '../shared/store/staff';
import { DAY, later } from '../shared/workflow/durations';
import { administratorAt } from './administrator';

const VALID = 7 * DAY;

/** Asks somebody to join (C4): the code is shown once and goes to them by hand. The same intention gives the same code. */
export const invite = async (
  { key, member }: Input<'admin', 'invite'>,
  asking: Asking,
): Promise<Output<'admin', 'invite'>> => {
  const { id: by, communityId, now } = await administratorAt(asking, 'administers');
  const code = invitationCode(asking.openid, key);
  const [id = ''] = invitationIds(code);
  const expiresAt = later(now, VALID);
  const { name, title, roles } = member;
  await noteChange({
    _id: `invitation-${id}`,
    communityId,
    at: now,
    by,
    key,
    what: 'invited',
    kind: 'invitation',
    differences: [{ path: 'member', after: member }],
  });
  await insertInvitation({ _id: id, communityId, ...member, by, at: now, expiresAt, usedBy: null });
  return { id, name, title, roles, expiresAt, code };
};

/** An invitation that shall not be taken any more. */
export const withdrawInvitation = async (
  { id }: Input<'admin', 'withdrawInvitation'>,
  asking: Asking,
): Promise<Output<'admin', 'withdrawInvitation'>> => {
  const { id: by, communityId, now } = await administratorAt(asking, 'administers');
  if ((await endInvitation(id, communityId, now)) === 0) throw new Problem('NOT_FOUND');
  const change = { communityId, at: now, by, key: id, kind: 'invitation' as const, differences: [] };
  await noteChange({ _id: `invitation-${id}-end`, what: 'withdrawn', ...change });
  return {};
};

const place = (invitation: InvitationDocument, personId: string) => ({
  _id: nameOf('s', invitation.communityId, personId),
  personId,
  communityId: invitation.communityId,
  name: invitation.name,
  title: invitation.title,
  ...(invitation.team ? { team: invitation.team } : {}),
  roles: invitation.roles,
  categories: invitation.categories,
  ...(invitation.buildings ? { buildings: invitation.buildings } : {}),
  onDuty: true,
  open: 0,
});

/** Who was asked to join does. Each step may be done again: a run that dies is made good by the next try with the code. */
export const join = async (
  { code }: Input<'admin', 'join'>,
  asking: Asking,
): Promise<Output<'admin', 'join'>> => {
  const { person, member, scene } = await atHome(asking);
  await refuseBeyond('join', person._id, asking);
  const invitation = await findInvitation(invitationIds(code));
  const wrong = new Problem('INVALID_INPUT', { code: 'INVALID' });
  if (!invitation || (invitation.expiresAt <= asking.now && invitation.usedBy !== person._id)) throw wrong;
  const { _id: id } = invitation;
  // Whoever works here already has a place, which only an administrator changes.
  if (member?.communityId === invitation.communityId && invitation.usedBy !== person._id)
    throw new Problem('NOT_ALLOWED');
  if (invitation.usedBy !== person._id && !(await claimInvitation(id, person._id))) throw wrong;
  await hire(place(invitation, person._id), scene.now);
  if (person.communityId !== invitation.communityId) await moveTo(person._id, invitation.communityId);
  await noteChange({
    _id: `invitation-${id}-join`,
    communityId: invitation.communityId,
    at: asking.now,
    by: person._id,
    key: id,
    what: 'joined',
    kind: 'staff',
    staffId: person._id,
    differences: [],
  });
  return { community: invitation.communityId };
};
