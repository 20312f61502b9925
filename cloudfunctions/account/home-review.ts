import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../types/api';
import type { HomeRequest } from '../../types/homes';
import { atHome, type Caller } from '../shared/caller';
import { decryptContact, nameOf } from '../shared/contact';
import { endFamilies, followInviter, livesThere, shutOut, yesterday } from '../shared/families';
import { isOnFile, keepHomes, maskedName } from '../shared/homes';
import { limits, within } from '../shared/limits';
import { tellNews } from '../shared/news';
import { nudgeCourier } from '../shared/nudge';
import { masked, placeOf } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { recordAccess } from '../shared/store/accesses';
import { type Waiting, waitingCount, waitingIn } from '../shared/store/bindings';
import { noteChange } from '../shared/store/changes';
import type { BindingDocument, PersonDocument } from '../shared/store/documents';
import { findPeople } from '../shared/store/people';
import type { StaffMember } from '../shared/workflow/context';
import { localDay } from '../shared/workflow/durations';
import { isPending } from '../shared/workflow/homes';

const PAGE = 30;

/** Whoever may say who lives where (§1, B1): the desk, supervisors and the manager. */
export const reviewing = async (asking: Asking): Promise<Caller & { member: StaffMember }> => {
  const caller = await atHome(asking);
  const { member } = caller;
  if (!member?.roles.some((role) => role === 'agent' || role === 'supervisor' || role === 'manager'))
    throw new Problem('NOT_ALLOWED');
  return { ...caller, member };
};

/** What waits there of somebody's, before whoever decides: not one's own. */
const waitsBefore = (member: StaffMember, personId: string) => (home: BindingDocument) =>
  home.communityId === member.communityId && isPending(home) && personId !== member.id;

const requestView = (
  { _id: personId, contact, phoneVerified = false, register, neighbours }: Waiting,
  { homeId, building, unit, room, capacity, askedAt, until }: BindingDocument,
  now: string,
): HomeRequest => {
  const { phone } = decryptContact(contact);
  const home = register.find(({ _id }) => _id === homeId);
  return {
    personId,
    homeId,
    building,
    ...(unit ? { unit } : {}),
    ...(room ? { room } : {}),
    capacity,
    ...(askedAt ? { askedAt } : {}),
    ...(until ? { until } : {}),
    ...maskedName(contact),
    ...(phone ? { phone: masked.phone(phone) } : {}),
    phoneVerified,
    phoneOnFile: home !== undefined && isOnFile(home, phone),
    listed: home !== undefined,
    others: neighbours.flatMap((other) => {
      const theirs = other.homes.find((one) => one.homeId === homeId && livesThere(one, now));
      if (!theirs || other._id === personId) return [];
      const { capacity, until, invitedBy } = theirs;
      const inviter = neighbours.find(({ _id }) => _id === invitedBy);
      return [
        {
          personId: other._id,
          capacity,
          ...maskedName(other.contact),
          ...(until ? { until } : {}),
          ...(invitedBy ? { invited: maskedName(inviter?.contact).name ?? '' } : {}),
        },
      ];
    }),
  };
};

/** Who waits to have a home confirmed, longest first (§1): two requests. */
export const homeRequests = async (
  { cursor }: Input<'account', 'homeRequests'>,
  asking: Asking,
): Promise<Output<'account', 'homeRequests'>> => {
  const { member } = await reviewing(asking);
  const found = await waitingIn(member.communityId, cursor ?? '', PAGE + 1);
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1)?.pendingSince;
  const requests = shown.flatMap((one) =>
    one.homes.filter(waitsBefore(member, one._id)).map((home) => requestView(one, home, asking.now)),
  );
  return { requests, ...(found.length > PAGE && last ? { next: last } : {}) };
};

/** How many people wait: two requests. */
export const homesDue = async (
  _input: Input<'account', 'homesDue'>,
  asking: Asking,
): Promise<Output<'account', 'homesDue'>> => {
  const { member } = await reviewing(asking);
  return { people: await waitingCount(member.communityId) };
};

/** Somebody who waits with the home in question; for whoever has no such business nobody does (C5). */
const waiting = async (
  member: StaffMember,
  { personId, homeId }: { personId: string; homeId: string },
): Promise<{ person: PersonDocument; home: BindingDocument }> => {
  const [person] = await findPeople([personId]);
  const home = person?.homes.filter(waitsBefore(member, personId)).find((one) => one.homeId === homeId);
  if (!person || !home) throw new Problem('NOT_FOUND');
  return { person, home };
};

/** What was decided, before it holds: the home without its room, and not who it was (B12). Answers its name. */
const putOnRecord = async (
  member: StaffMember,
  { _id: personId }: PersonDocument,
  home: BindingDocument,
  what: 'confirmedHome' | 'refusedHome' | 'endedHome',
  now: string,
  reason?: string,
): Promise<string> => {
  const about = nameOf('b', personId, home.homeId, what, now);
  const place = placeOf({ ...home, ...(home.room ? { room: masked.room() } : {}) });
  await noteChange({
    _id: `home-${about}`,
    communityId: member.communityId,
    at: now,
    by: member.id,
    key: about,
    what,
    kind: 'binding',
    differences: [{ path: 'home', after: place }, ...(reason ? [{ path: 'reason', after: reason }] : [])],
  });
  return about;
};

const tell = async (personId: string, about: string, { now, settings }: Caller['scene']): Promise<void> => {
  const no = `FW${localDay(now).replace(/-/g, '')}`;
  const news = { about, notice: 'N18', kind: 'progress', no, page: 'mine/homes/index' } as const;
  await tellNews({ ...news, words: '您登记的房屋有结果' }, [personId], settings, now);
  await nudgeCourier();
};

/** The desk confirms that a home is somebody's, or says why not (§1). It is on record before it holds, without who it was; the person finds it in the inbox. */
export const answerHome = async (
  { personId, homeId, confirmed, reason }: Input<'account', 'answerHome'>,
  asking: Asking,
): Promise<Output<'account', 'answerHome'>> => {
  const { member, scene } = await reviewing(asking);
  if (!confirmed && !reason) throw new Problem('INVALID_INPUT', { reason: 'REQUIRED' });
  const { person, home } = await waiting(member, { personId, homeId });
  const { now } = asking;
  const what = confirmed ? 'confirmedHome' : 'refusedHome';
  const about = await putOnRecord(member, person, home, what, now, confirmed ? undefined : reason);
  const decided = (one: BindingDocument): BindingDocument =>
    confirmed || !reason
      ? { ...one, verified: true, how: 'desk', since: now, by: member.id }
      : { ...one, refused: { at: now, reason }, by: member.id };
  const held = await keepHomes(person, (homes) =>
    homes.some((one) => one.homeId === homeId && one.askedAt === home.askedAt && isPending(one))
      ? homes.map((one) => (one.homeId === homeId ? decided(one) : one))
      : undefined,
  );
  if (!held) throw new Problem('CHANGED');
  if (confirmed) await followInviter(personId, homeId, home.until, now);
  else await endFamilies(personId, [homeId], now);
  await tell(personId, about, scene);
  return {};
};

/** Somebody who was confirmed has moved out (§1): the tenancy is over since yesterday, what they complained of stays theirs. */
export const endHome = async (
  { personId, homeId }: Input<'account', 'endHome'>,
  asking: Asking,
): Promise<Output<'account', 'endHome'>> => {
  const { member, scene } = await reviewing(asking);
  const { now } = asking;
  const [person] = await findPeople([personId]);
  const ends = (one: BindingDocument): boolean =>
    one.homeId === homeId && one.communityId === member.communityId && livesThere(one, now);
  const home = person?.homes.find(ends);
  if (!person || !home || personId === member.id) throw new Problem('NOT_FOUND');
  const about = await putOnRecord(member, person, home, 'endedHome', now);
  if (home.invitedBy) await shutOut(home.invitedBy, personId, now);
  await endFamilies(personId, [homeId], now);
  const until = yesterday(now);
  const held = await keepHomes(person, (homes) =>
    homes.some(ends)
      ? homes.map((one) => (ends(one) ? { ...one, until, reminded: true, by: member.id } : one))
      : undefined,
  );
  if (!held) throw new Problem('CHANGED');
  await tell(personId, about, scene);
  return {};
};

/** Name and phone in full of somebody who waits, so often a day like any other look (§5.2), on record before they are shown (B12). */
export const homeContact = async (
  whose: Input<'account', 'homeContact'>,
  asking: Asking,
): Promise<Output<'account', 'homeContact'>> => {
  const { member, scene } = await reviewing(asking);
  const { person } = await waiting(member, whose);
  const { revealsPerDay = limits.reveal.person, communityId } = scene.settings;
  if (!(await within('reveal', member.id, asking, { person: revealsPerDay })))
    throw new Problem('REVEALS_USED_UP');
  await recordAccess({
    _id: randomUUID(),
    communityId,
    complaintId: '',
    personId: person._id,
    staffId: member.id,
    at: asking.now,
    purpose: 'home',
  });
  const { name, phone } = decryptContact(person.contact);
  return { ...(name ? { name } : {}), ...(phone ? { phone } : {}) };
};
