import type { Input, Output } from '../../types/api';
import { atHome, inCommunity } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { moveTo as movePerson } from '../shared/store/people';
import { allCommunities } from '../shared/store/settings';
import { postsOf } from '../shared/store/staff';
import { meOf } from './me';

/** The communities that somebody may choose from (C4): those that are open, and those where one works. */
export const communities = async (
  _input: Input<'account', 'communities'>,
  asking: Asking,
): Promise<Output<'account', 'communities'>> => {
  const { person } = await atHome(asking);
  const [all, posts] = await Promise.all([allCommunities(), postsOf(person._id)]);
  return {
    here: person.communityId,
    communities: all
      .map((one) => ({ ...one, staff: posts.includes(one._id) }))
      .filter(({ _id, preparing, staff }) => staff || !preparing || _id === person.communityId)
      .map(({ _id, name, address, staff }) => ({ id: _id, name, ...(address ? { address } : {}), staff })),
  };
};

/** Somebody goes to another community, as one of its staff or as a resident. */
export const moveTo = async (
  { communityId }: Input<'account', 'moveTo'>,
  asking: Asking,
): Promise<Output<'account', 'moveTo'>> => {
  const { caller } = await inCommunity(asking, communityId, [], {});
  const { person, member, scene } = caller;
  if (scene.settings.preparing && !member) throw new Problem('NOT_FOUND');
  if (person.communityId !== communityId) await movePerson(person._id, communityId);
  return meOf({ ...caller, person: { ...person, communityId } });
};
