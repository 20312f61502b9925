import type { Input, Output } from '../../types/api';
import type { FamilyInvitation } from '../../types/families';
import { atHome, type Caller, refuseUnopened } from '../shared/caller';
import { invitationCode, invitationIds, nameOf } from '../shared/contact';
import { endMembership, isGuestOf, livesThere, shutOut } from '../shared/families';
import { maskedName } from '../shared/homes';
import { refuseBeyond } from '../shared/limits';
import { homeView } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { BindingDocument, PersonDocument } from '../shared/store/documents';
import {
  endFamilyInvitation,
  type FamilyInvitationDocument,
  familyInvitationsBy,
  insertFamilyInvitation,
  livingIn,
} from '../shared/store/families';
import { DAY, later } from '../shared/workflow/durations';

/** How long an invitation holds, for how long it is listed, and how many people one may have invited to a home. */
const VALID = 3 * DAY;
const LISTED = 30 * DAY;
const MOST_MEMBERS = 20;
const MOST_OPEN = 5;

/** Whoever is confirmed by the property invites; who came by an invitation does not. */
const mayInvite = (home: BindingDocument, now: string): boolean =>
  livesThere(home, now) && home.invitedBy === undefined;

/** What a member of the family is called on the page of whoever invited. */
const memberName = (homeId: string, personId: string): string => nameOf('f', homeId, personId);

type Used = FamilyInvitationDocument & { people?: readonly PersonDocument[] };

const isOpen = ({ expiresAt, places, used }: FamilyInvitationDocument, now: string): boolean =>
  expiresAt > now && used.length < places;

const invitationView = (invitation: Used, now: string): FamilyInvitation => {
  const { _id, by, homeId, at, expiresAt, places, used, people = [] } = invitation;
  return {
    id: _id,
    at,
    expiresAt,
    places,
    used: used.map((use) => {
      const person = people.find((one) => one._id === use.personId);
      const here = person?.homes.some(isGuestOf(by, homeId, now)) ?? false;
      return { ...maskedName(person?.contact), at: use.at, here };
    }),
    open: isOpen(invitation, now),
  };
};

/** The asker's homes with their families: three requests. */
export const myHomes = async (
  _input: Input<'account', 'myHomes'>,
  asking: Asking,
): Promise<Output<'account', 'myHomes'>> => {
  const { now } = asking;
  const { person, scene } = await atHome(asking);
  const homes = person.homes.filter(({ communityId }) => communityId === scene.settings.communityId);
  const inviting = homes.filter((home) => mayInvite(home, now));
  const [neighbours, invitations] = await Promise.all([
    livingIn(inviting.map(({ homeId }) => homeId)),
    familyInvitationsBy(person._id, later(now, -LISTED)),
  ]);
  const membersOf = (homeId: string) =>
    neighbours.flatMap((one) => {
      const home = one.homes.find(isGuestOf(person._id, homeId, now));
      const since = home?.since ?? home?.askedAt;
      return since ? [{ id: memberName(homeId, one._id), ...maskedName(one.contact), since }] : [];
    });
  return {
    homes: homes.map((home) => ({
      ...homeView(home, now),
      mayInvite: inviting.includes(home),
      members: membersOf(home.homeId),
      invitations: invitations
        .filter(({ homeId }) => homeId === home.homeId)
        .map((one) => invitationView(one, now)),
    })),
  };
};

const homeOf = ({ person }: Caller, homeId: string, now: string): BindingDocument => {
  const home = person.homes.find((one) => one.homeId === homeId);
  if (!home || !livesThere(home, now)) throw new Problem('NOT_FOUND');
  if (!mayInvite(home, now)) throw new Problem('NOT_ALLOWED');
  return home;
};

/** Asks somebody to join the household (§1): the code is shown once, and goes to them by hand. */
export const inviteFamily = async (
  { key, homeId, places }: Input<'account', 'inviteFamily'>,
  asking: Asking,
): Promise<Output<'account', 'inviteFamily'>> => {
  const { now } = asking;
  const caller = await atHome(asking);
  const { person, scene } = caller;
  refuseUnopened(scene);
  const { communityId, building, unit, room } = homeOf(caller, homeId, now);
  await refuseBeyond('inviteFamily', person._id, asking);
  const code = invitationCode(asking.openid, key);
  const [_id = ''] = invitationIds(code);
  const [before, neighbours] = await Promise.all([familyInvitationsBy(person._id, now), livingIn([homeId])]);
  const again = before.find((one) => one._id === _id);
  if (again) return { ...invitationView(again, now), code };
  const open = before.filter((one) => one.homeId === homeId && isOpen(one, now));
  const guests = neighbours.filter(({ homes }) => homes.some(isGuestOf(person._id, homeId, now))).length;
  const asked = open.reduce((sum, one) => sum + one.places - one.used.length, 0);
  if (open.length >= MOST_OPEN || guests + asked + places > MOST_MEMBERS) throw new Problem('TOO_MANY');
  const invitation: FamilyInvitationDocument = {
    _id,
    communityId,
    homeId,
    building,
    ...(unit ? { unit } : {}),
    ...(room ? { room } : {}),
    by: person._id,
    at: now,
    expiresAt: later(now, VALID),
    places,
    used: [],
    usedAt: null,
    revision: 0,
  };
  await insertFamilyInvitation(invitation);
  return { ...invitationView(invitation, now), code };
};

/** An invitation that shall not be used any more; who has used it stays. */
export const withdrawFamilyInvitation = async (
  { id }: Input<'account', 'withdrawFamilyInvitation'>,
  asking: Asking,
): Promise<Output<'account', 'withdrawFamilyInvitation'>> => {
  const { person } = await atHome(asking);
  if ((await endFamilyInvitation(id, person._id, asking.now)) === 0) throw new Problem('NOT_FOUND');
  return {};
};

/** Somebody whom one invited belongs to the home no longer (§1); their own complaints stay theirs. */
export const removeFamily = async (
  { homeId, id }: Input<'account', 'removeFamily'>,
  asking: Asking,
): Promise<Output<'account', 'removeFamily'>> => {
  const { now } = asking;
  const { person } = await atHome(asking);
  const isGuest = isGuestOf(person._id, homeId, now);
  const guests = (await livingIn([homeId])).filter(({ homes }) => homes.some(isGuest));
  const guest = guests.find(({ _id }) => memberName(homeId, _id) === id);
  if (!guest) throw new Problem('NOT_FOUND');
  await shutOut(person._id, guest._id, now);
  await endMembership(guest, isGuest, now);
  return {};
};
