import { atHome, type Caller, callerAt } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { callContext, Duplicate } from '../shared/store/cloud';
import { insertPerson, setUnionid } from '../shared/store/people';
import { firstCommunity } from '../shared/store/settings';

const create = async ({ openid, now }: Asking): Promise<void> => {
  const community = await firstCommunity();
  if (!community) throw new Problem('UNAVAILABLE');
  const { unionid } = callContext();
  const person = {
    _id: nameOf('p', openid),
    openid,
    communityId: community._id,
    createdAt: now,
    homes: [],
    credits: {},
    ...(unionid ? { unionid } : {}),
  };
  try {
    await insertPerson(person);
  } catch (error) {
    // The first call may come twice at once.
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** The caller, who becomes a person with the first call. */
export const arrive = async (asking: Asking): Promise<Caller> => {
  const known = await callerAt(asking);
  const { unionid } = callContext();
  if (known && unionid && !known.person.unionid) await setUnionid(known.person._id, unionid);
  if (known) return known;
  await create(asking);
  return atHome(asking);
};
