import { atHome, type Caller, callerAt } from '../shared/caller';
import { nameOf } from '../shared/contact';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { Duplicate } from '../shared/store/cloud';
import { insertPerson } from '../shared/store/people';
import { firstCommunity } from '../shared/store/settings';

const create = async ({ openid, now }: Asking): Promise<void> => {
  const community = await firstCommunity();
  if (!community) throw new Problem('UNAVAILABLE');
  const person = {
    _id: nameOf('p', openid),
    openid,
    communityId: community._id,
    createdAt: now,
    homes: [],
    credits: {},
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
  if (known) return known;
  await create(asking);
  return atHome(asking);
};
