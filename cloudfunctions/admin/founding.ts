import { createHash, timingSafeEqual } from 'node:crypto';
import type { Founder } from '../../types/administration/setup';
import type { Input, Output } from '../../types/api';
import { whoOf } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { refuseBeyond } from '../shared/limits';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { noteBeginning } from '../shared/store/changes';
import { callContext, Duplicate } from '../shared/store/cloud';
import type { PersonDocument, StaffDocument } from '../shared/store/documents';
import { openHome } from '../shared/store/opening';
import { insertPerson, moveTo } from '../shared/store/people';
import { firstCommunity, insertCommunity } from '../shared/store/settings';
import { hire } from '../shared/store/staff';
import { beginning } from './beginning';

const VARIABLE = 'HUIYIN_SETUP_CODE';
const SHORTEST = 12;

const digest = (text: string): Buffer => createHash('sha256').update(text.trim()).digest();

/** Whether this is the code that the operator gave the function. A deployment without one, or with one that could be guessed, founds nothing. */
const isSetupCode = (given: string): boolean => {
  const code = process.env[VARIABLE]?.trim() ?? '';
  const same = timingSafeEqual(digest(given), digest(code));
  return code.length >= SHORTEST && same;
};

const firstOfStaff = (communityId: string, personId: string, founder: Founder): StaffDocument => ({
  _id: nameOf('s', communityId, personId),
  personId,
  communityId,
  name: founder.name,
  title: founder.title,
  roles: founder.manages ? ['admin', 'manager'] : ['admin'],
  categories: [],
  onDuty: true,
  open: 0,
});

const arriveIn = async (known: PersonDocument | undefined, person: PersonDocument): Promise<void> => {
  try {
    if (!known) return await insertPerson(person);
  } catch (error) {
    // The first call of the app came meanwhile.
    if (!(error instanceof Duplicate)) throw error;
  }
  if (known?.communityId !== person.communityId) await moveTo(known?._id ?? person._id, person.communityId);
};

/** A new community, by whoever has the set-up code (C4). Each step may be done again, so that a run that dies is made good by the next try with the key; until the last of them but one nobody sees anything of it. */
export const found = async (
  { key, code, community, founder }: Input<'admin', 'found'>,
  asking: Asking,
): Promise<Output<'admin', 'found'>> => {
  const { openid, now } = asking;
  await refuseBeyond('found', openid, asking);
  if (!isSetupCode(code)) throw new Problem('INVALID_INPUT', { code: 'INVALID' });
  const known = await openHome(whoOf(asking));
  // Over the web only somebody whom the phone has signed in.
  if (!known && asking.door === 'web') throw new Problem('NOT_SIGNED_IN');
  const { unionid } = callContext();
  const id = nameOf('k', openid, key);
  const by = known?._id ?? nameOf('p', openid);
  const templates = (await firstCommunity())?.templates ?? [];
  await noteBeginning('settings', id, {
    communityId: id,
    at: now,
    by,
    key,
    what: 'founded',
    kind: 'settings',
    differences: Object.entries(community).map(([path, after]) => ({ path, after })),
  });
  await hire(firstOfStaff(id, by, founder), now);
  await insertCommunity(beginning(id, community, templates, now));
  await arriveIn(known, {
    _id: by,
    openid,
    communityId: id,
    createdAt: now,
    homes: [],
    credits: {},
    ...(unionid ? { unionid } : {}),
  });
  return { community: id };
};
