import type { Input, Output } from '../../types/api';
import { type KeptSearch, MOST_KEPT } from '../../types/search';
import { atHome, type Caller, searchesOf } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { setSearches } from '../shared/store/people';

const searcher = async (asking: Asking): Promise<Caller> => {
  const caller = await atHome(asking);
  if (!caller.member?.roles.some((role) => role !== 'admin')) throw new Problem('NOT_ALLOWED');
  return caller;
};

const keep = async ({ person }: Caller, kept: KeptSearch[]) => {
  await setSearches(person._id, { communityId: person.communityId, kept });
  return { kept };
};

/** Keeps what somebody looks for again and again (§4), the newest first; `name` has the problem where there are too many. */
export const keepSearch = async (
  search: Input<'account', 'keepSearch'>,
  asking: Asking,
): Promise<Output<'account', 'keepSearch'>> => {
  const caller = await searcher(asking);
  const others = searchesOf(caller.person).filter(({ name }) => name !== search.name);
  if (others.length >= MOST_KEPT) throw new Problem('INVALID_INPUT', { name: 'TOO_MANY' });
  return keep(caller, [search, ...others]);
};

/** Forgets one; none of that name is as well. */
export const dropSearch = async (
  { name: gone }: Input<'account', 'dropSearch'>,
  asking: Asking,
): Promise<Output<'account', 'dropSearch'>> => {
  const caller = await searcher(asking);
  const kept = searchesOf(caller.person);
  const left = kept.filter(({ name }) => name !== gone);
  return left.length < kept.length ? keep(caller, left) : { kept };
};
