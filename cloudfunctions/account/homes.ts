import type { Input, Output } from '../../types/api';
import { atHome, type Caller, refuseUnopened, refuseWithoutConsent } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { recordDone } from '../shared/data-requests';
import { endFamilies, followInviter, tellFamily, yesterday } from '../shared/families';
import { isProven, keepHomes, MOST_HOMES } from '../shared/homes';
import { refuseBeyond } from '../shared/limits';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import type { BindingDocument } from '../shared/store/documents';
import { hasHomes, homesById, homesIn } from '../shared/store/homes';
import { isOver, isPending } from '../shared/workflow/homes';
import { meOf } from './me';

const shortened = ({ reminded: _, ...home }: BindingDocument, until: string | undefined): BindingDocument =>
  until ? { ...home, until } : home;

const withHomes = (caller: Caller, homes: BindingDocument[] | undefined) =>
  meOf(homes ? { ...caller, person: { ...caller.person, homes } } : caller);

/** Somebody says which home is theirs (§1): confirmed at once by the registered phone, otherwise by the desk. What the property does not know is taken too, and marked. */
export const bindHome = async (
  { home }: Input<'account', 'bindHome'>,
  asking: Asking,
): Promise<Output<'account', 'bindHome'>> => {
  const caller = await atHome(asking);
  const { person, scene } = caller;
  refuseUnopened(scene);
  refuseWithoutConsent(caller);
  const { until: lastDay, ...address } = home;
  const until = home.capacity === 'tenant' ? lastDay : undefined;
  if (until && isOver({ until }, asking.now))
    throw new Problem('INVALID_INPUT', { 'home.until': 'IN_THE_PAST' });
  await refuseBeyond('bind', person._id, asking);
  const homeId = nameOf('h', home.communityId, home.building, home.unit ?? '', home.room ?? '');
  const [known] = await homesById([homeId]);
  const unlisted = !known && (await hasHomes(home.communityId));
  const proven = known !== undefined && isProven(person, known, home.capacity);
  const asked: BindingDocument = {
    ...address,
    ...(until ? { until } : {}),
    homeId,
    verified: proven,
    askedAt: asking.now,
    ...(proven ? { how: 'phone', since: asking.now } : {}),
    ...(unlisted ? { unlisted } : {}),
  };
  const homes = await keepHomes(person, (before) => {
    const mine = before.find((one) => one.homeId === homeId);
    // Whoever is confirmed, or waits, need not be again; a tenancy is made longer by the desk or the registered phone.
    const same = mine && mine.capacity === home.capacity && !isOver(mine, asking.now);
    const longer = (until ?? '9') > (mine?.until ?? '9');
    if (same && !longer && (mine.verified || (isPending(mine) && !proven)))
      return mine.until === until
        ? undefined
        : before.map((one) => (one === mine ? shortened(one, until) : one));
    const others = before.filter((one) => one.homeId !== homeId);
    if (others.length >= MOST_HOMES) throw new Problem('TOO_MANY');
    return [...others, asked];
  });
  const kept = homes?.find((one) => one.homeId === homeId);
  if (kept?.verified) await followInviter(person._id, homeId, kept.until, asking.now);
  if (homes) await recordDone(person, { kind: 'correct', parts: ['home'] }, asking.now);
  return withHomes(caller, homes);
};

/** A home is somebody's no longer, nor theirs whom they invited there; whoever invited the person is told. */
export const unbindHome = async (
  { homeId }: Input<'account', 'unbindHome'>,
  asking: Asking,
): Promise<Output<'account', 'unbindHome'>> => {
  const { now } = asking;
  const caller = await atHome(asking);
  const { person } = caller;
  await endFamilies(person._id, [homeId], now);
  const homes = await keepHomes(person, (before) => before.filter((home) => home.homeId !== homeId));
  await recordDone(person, { kind: 'correct', parts: ['home'] }, now);
  const left = person.homes.find((home) => home.homeId === homeId);
  if (left?.invitedBy) {
    const about = `${homeId}-${nameOf('l', person._id)}-${yesterday(now)}`;
    const { communityId } = left;
    await tellFamily(left.invitedBy, { about, words: '有家人退出了您的房屋', communityId }, now);
  }
  return withHomes(caller, homes);
};

/** What waits is looked at again now that WeChat has verified the phone (§1). */
export const proveHomes = async (person: Caller['person'], now: string): Promise<BindingDocument[]> => {
  const waiting = person.homes.filter(isPending);
  if (waiting.length === 0) return person.homes;
  const known = await homesById(waiting.map(({ homeId }) => homeId));
  const homes = await keepHomes(person, (before) => {
    const proven = (one: BindingDocument): boolean => {
      const home = known.find(({ _id }) => _id === one.homeId);
      return isPending(one) && home !== undefined && isProven(person, home, one.capacity);
    };
    if (!before.some(proven)) return undefined;
    return before.map((one) => (proven(one) ? { ...one, verified: true, how: 'phone', since: now } : one));
  });
  if (homes) await recordDone(person, { kind: 'correct', parts: ['home'] }, now);
  return homes ?? person.homes;
};

const inNumbers = new Intl.Collator('zh', { numeric: true });

/** The rooms of a building to choose from: addresses alone, as they stand on the doors; two requests. */
export const rooms = async (
  { building }: Input<'account', 'rooms'>,
  asking: Asking,
): Promise<Output<'account', 'rooms'>> => {
  const { scene } = await atHome(asking);
  const found = await homesIn(scene.settings.communityId, building);
  const listed = found.map(({ unit, room }) => ({
    building,
    ...(unit ? { unit } : {}),
    ...(room ? { room } : {}),
  }));
  return {
    rooms: listed.sort((a, b) => inNumbers.compare(`${a.unit} ${a.room}`, `${b.unit} ${b.room}`)),
  };
};
