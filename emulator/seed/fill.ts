import type { Emulator } from '../face';
import { callAs } from './calls';
import { type Employee, employees, noteOf, type Resident, type Role, residents } from './cast';
import { community } from './community';
import { addDocuments } from './documents';
import { templateIds } from './templates';

/** How many messages of each kind a member of staff has asked for in advance. */
const STAFF_CREDITS = 12;

/** A person of the demo as the emulated WeChat and the community know them. */
export interface Known {
  key: string;
  openid: string;
  personId: string;
}

const register = async (emulator: Emulator, person: Resident | Employee): Promise<Known> => {
  const { key, name, phone } = person satisfies Role;
  const { openid } = emulator.identity.create({ key, name, phone, note: noteOf(person) });
  const { id: personId } = await callAs(emulator, openid, 'account', 'me', {});
  await callAs(emulator, openid, 'account', 'consent', { version: community.consentVersion });
  await callAs(emulator, openid, 'account', 'profile', { contact: { name, phone } });
  return { key, openid, personId };
};

/** Says once that these templates may be used once more, to WeChat and to the product's own ledger. */
const subscribe = async (emulator: Emulator, openid: string, accepted: string[]): Promise<void> => {
  emulator.subscriptions.answer(openid, Object.fromEntries(accepted.map((id) => [id, 'accept' as const])));
  await callAs(emulator, openid, 'account', 'subscribed', { accepted });
};

/** Says which home is theirs; the registered phone confirms it. */
const moveIn = async (emulator: Emulator, resident: Resident): Promise<Known> => {
  const known = await register(emulator, resident);
  const { building, unit, room, capacity } = resident;
  const home = { communityId: community.communityId, building, unit, room, capacity };
  await callAs(emulator, known.openid, 'account', 'phone', { code: emulator.phoneCode(known.openid) });
  await callAs(emulator, known.openid, 'account', 'bindHome', { home });
  return known;
};

/** The homes with their registered phones, as a property company would import them. */
const listHomes = (emulator: Emulator, administrator: string) => {
  const rows = residents.map(({ building, unit, room, phone }) => [building, unit, room, phone].join('\t'));
  const text = ['楼栋\t单元\t房号\t电话', ...rows].join('\n');
  return callAs(emulator, administrator, 'admin', 'importHomes', { key: 'seed-homes', text });
};

const hire = async (emulator: Emulator, employee: Employee): Promise<Known> => {
  const known = await register(emulator, employee);
  for (let count = 0; count < STAFF_CREDITS; count++) {
    await subscribe(emulator, known.openid, templateIds('staff'));
  }
  return known;
};

const placeOf = ({ key, name, title, roles, categories }: Employee, personId: string) => {
  const { communityId } = community;
  const duty = { onDuty: true, open: 0 };
  return { _id: `${communityId}-${key}`, personId, communityId, name, title, roles, categories, ...duty };
};

/** Sets up 云栖苑 with its settings, staff and residents; everything a person would do goes through the functions. */
export const fillCommunity = async (emulator: Emulator): Promise<Map<string, Known>> => {
  await addDocuments(emulator.database, 'settings', [{ _id: community.communityId, ...community }]);
  const hired = await Promise.all(employees.map((employee) => hire(emulator, employee)));
  const places = employees.map((employee, index) => placeOf(employee, hired[index]?.personId ?? ''));
  await addDocuments(emulator.database, 'staff', places);
  const administrator = hired[employees.findIndex(({ roles }) => roles.includes('admin'))];
  await listHomes(emulator, administrator?.openid ?? '');
  const moved = await Promise.all(residents.map((resident) => moveIn(emulator, resident)));
  await emulator.idle();
  return new Map([...hired, ...moved].map((known) => [known.key, known]));
};

/** A resident accepts the three resident templates once, as at the submit tap (§3.1.3). */
export const subscribeResident = (emulator: Emulator, openid: string): Promise<void> =>
  subscribe(emulator, openid, templateIds('resident'));
