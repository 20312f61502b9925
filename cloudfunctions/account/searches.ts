import type { Input, Output } from '../../types/api';
import { type KeptSearch, MOST_KEPT } from '../../types/search';
import { atHome, searchesOf } from '../shared/caller';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { setSearches } from '../shared/store/people';

const TRIES = 3;

/** Changes what the asker keeps, on what is kept now: two at once are both kept. */
const change = async (
  asking: Asking,
  next: (kept: readonly KeptSearch[]) => KeptSearch[],
): Promise<{ kept: KeptSearch[] }> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const { person, member } = await atHome(asking);
    if (!member?.roles.some((role) => role !== 'admin')) throw new Problem('NOT_ALLOWED');
    const before = searchesOf(person);
    const kept = next(before);
    if (JSON.stringify(kept) === JSON.stringify(before) || (await setSearches(person, kept))) return { kept };
  }
  throw new Problem('CHANGED');
};

/** Keeps what somebody looks for again and again (§4), the newest first; `name` has the problem where there are too many. */
export const keepSearch = (
  search: Input<'account', 'keepSearch'>,
  asking: Asking,
): Promise<Output<'account', 'keepSearch'>> =>
  change(asking, (kept) => {
    const others = kept.filter(({ name }) => name !== search.name);
    if (others.length >= MOST_KEPT) throw new Problem('INVALID_INPUT', { name: 'TOO_MANY' });
    return [search, ...others];
  });

/** Forgets one; none of that name is as well. */
export const dropSearch = (
  { name: gone }: Input<'account', 'dropSearch'>,
  asking: Asking,
): Promise<Output<'account', 'dropSearch'>> =>
  change(asking, (kept) => kept.filter(({ name }) => name !== gone));
