import type { Input, Output } from '../../types/api';
import { atHome, refuseUnopened, refuseWithoutConsent } from '../shared/caller';
import { invitationIds } from '../shared/contact';
import { recordDone } from '../shared/data-requests';
import { livesThere, tellFamily } from '../shared/families';
import { keepHomes, MOST_HOMES } from '../shared/homes';
import { refuseBeyond } from '../shared/limits';
import { homeView, masked, placeOf } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { BindingDocument } from '../shared/store/documents';
import { type FamilyInvitationDocument, findFamilyInvitation, keepUses } from '../shared/store/families';
import { communityOf } from '../shared/store/settings';

interface Open {
  invitation: FamilyInvitationDocument;
  /** The home as whoever invited has it. */
  home: BindingDocument;
}

/** The invitation that a code opens for somebody. One that is over, full, withdrawn, of somebody who has moved out, or that brought in whom its maker removed, answers like a code that never was. */
const openedBy = async (code: string, personId: string, now: string): Promise<Open> => {
  const found = await findFamilyInvitation(invitationIds(code));
  const home = found?.inviters[0]?.homes.find(
    (one) => one.homeId === found.homeId && livesThere(one, now) && one.invitedBy === undefined,
  );
  const use = found?.used.find((one) => one.personId === personId);
  const full = !use && found !== undefined && found.used.length >= found.places;
  if (!found || !home || found.expiresAt <= now || full || use?.gone)
    throw new Problem('INVALID_INPUT', { code: 'INVALID' });
  const { inviters: _, ...invitation } = found;
  return { invitation, home };
};

/** To which home a code invites, masked, before anything is agreed to (§1). */
export const familyInvitation = async (
  { code }: Input<'account', 'familyInvitation'>,
  asking: Asking,
): Promise<Output<'account', 'familyInvitation'>> => {
  const { person } = await atHome(asking);
  await refuseBeyond('familyCode', person._id, asking);
  const { invitation, home } = await openedBy(code, person._id, asking.now);
  const community = await communityOf(invitation.communityId);
  if (!community || community.preparing) throw new Problem('INVALID_INPUT', { code: 'INVALID' });
  const { building, room } = home;
  return {
    home: placeOf({ building, ...(room ? { room: masked.roomBegun(room) } : {}) }),
    community: { id: community.communityId, name: community.name },
    expiresAt: invitation.expiresAt,
  };
};

const membership = (
  { homeId, communityId, building, unit, room, unlisted, until }: BindingDocument,
  invitedBy: string,
  now: string,
): BindingDocument => ({
  homeId,
  communityId,
  building,
  ...(unit ? { unit } : {}),
  ...(room ? { room } : {}),
  ...(unlisted ? { unlisted } : {}),
  capacity: 'householdMember',
  verified: true,
  how: 'family',
  askedAt: now,
  since: now,
  invitedBy,
  ...(until ? { until } : {}),
});

/** Takes one of the places, unless the asker has one already; false when somebody else was faster. */
const takePlace = async (invitation: FamilyInvitationDocument, personId: string, now: string) =>
  invitation.used.some((use) => use.personId === personId) ||
  keepUses(invitation, [...invitation.used, { personId, at: now }], now);

const TRIES = 3;

/** Whoever was invited becomes a member of the family at once (§1), until the last day of whoever invited, who is told. A run that dies is made good by the next try with the code. */
export const joinFamily = async (
  { code }: Input<'account', 'joinFamily'>,
  asking: Asking,
): Promise<Output<'account', 'joinFamily'>> => {
  const { now } = asking;
  const caller = await atHome(asking);
  const { person, scene } = caller;
  await refuseBeyond('familyCode', person._id, asking);
  let open = await openedBy(code, person._id, now);
  const { homeId, communityId } = open.invitation;
  if (communityId !== scene.settings.communityId) throw new Problem('NOT_ALLOWED');
  refuseUnopened(scene);
  refuseWithoutConsent(caller);
  const mine = person.homes.find((one) => one.homeId === homeId);
  // Whoever is confirmed there already needs no invitation, and uses none up.
  if (mine && livesThere(mine, now)) return { home: homeView(mine, now) };
  if (!mine && person.homes.length >= MOST_HOMES) throw new Problem('TOO_MANY');
  for (let attempt = 1; !(await takePlace(open.invitation, person._id, now)); attempt++) {
    if (attempt === TRIES) throw new Problem('CHANGED');
    open = await openedBy(code, person._id, now);
  }
  const { by } = open.invitation;
  const joined = membership(open.home, by, now);
  await keepHomes(person, (homes) => [...homes.filter((one) => one.homeId !== homeId), joined]);
  await recordDone(person, { kind: 'correct', parts: ['home'] }, now);
  const about = `${open.invitation._id}-${person._id}`;
  await tellFamily(by, { about, words: '有家人加入了您的房屋', communityId }, now);
  return { home: homeView(joined, now) };
};
