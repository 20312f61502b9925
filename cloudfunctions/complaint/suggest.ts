import type { Input, Output } from '../../types/api';
import type { SimilarCase } from '../../types/lists';
import type { Settings } from '../../types/settings';
import { atHome, type Caller } from '../shared/caller';
import { ownerKeys } from '../shared/contact';
import { placeKey } from '../shared/lookups';
import type { Asking } from '../shared/serve';
import { communityOf, onlyCommunity } from '../shared/store/settings';
import { filesAt } from '../shared/store/worklists';
import { dangerIn } from '../shared/workflow/categories/danger';
import { rankedDuplicates, sinceWhen } from '../shared/workflow/categories/duplicates';
import { emergencyCalls } from '../shared/workflow/categories/emergency';
import { suggestCategories } from '../shared/workflow/categories/suggestion';

const LOOKED_AT = 200;
const MOST = 20;

type Question = Parameters<typeof rankedDuplicates>[0];

/** Open complaints at a place that may be the same matter: that they exist, and nothing of anybody's words (B9). */
const casesAt = async (
  place: string,
  question: Question,
  { person, scene }: Caller,
): Promise<SimilarCase[]> => {
  if (!place) return [];
  const own = ownerKeys(person._id);
  const isMine = (owner: string) => own.includes(owner);
  const found = await filesAt(person.communityId, place, sinceWhen(scene.now), LOOKED_AT);
  const visible = found.filter(
    ({ open, complaint, ownerKey: owner }) =>
      open && complaint.stage !== 'archived' && (isMine(owner) || !(complaint.sealed || complaint.sensitive)),
  );
  return rankedDuplicates(question, visible, scene.now)
    .slice(0, MOST)
    .map(({ ownerKey: owner, complaint: { id, no, stage, category, expected } }) => ({
      id,
      own: isMine(owner),
      ...(isMine(owner) ? { no } : {}),
      stage,
      ...(category ? { category } : {}),
      ...(expected.completeBy ? { completeBy: expected.completeBy } : {}),
    }));
};

type Suggested = Output<'complaint', 'suggest'>;

/** Kinds and dangers in the words alone. */
const inWords = (text: string, community: Settings | undefined): Omit<Suggested, 'cases'> => {
  const { offered, clear } = suggestCategories(text);
  const danger = dangerIn(text);
  return {
    categories: offered.map(({ category, words }) => ({ category, words })),
    clear,
    ...(danger ? { danger: { ...danger, calls: emergencyCalls(danger.kinds, community) } } : {}),
  };
};

/** To a visitor the words alone say something; what others have complained about is nothing to a stranger (C5). Nobody in danger is sent to another community's phone (C4). */
const forVisitor = async (text: string, communityId: string | undefined): Promise<Suggested> => {
  const community = await (communityId ? communityOf(communityId) : onlyCommunity());
  return { ...inWords(text, community?.preparing ? undefined : community), cases: [] };
};

/** What the words typed so far suggest while somebody files or registers (C3, B9). */
export const suggest = async (
  { text, category, communityId, building, publicPlace }: Input<'complaint', 'suggest'>,
  asking: Asking,
): Promise<Suggested> => {
  if (!asking.openid) return forVisitor(text, communityId);
  const caller = await atHome(asking);
  const place = placeKey({ ...(building ? { building } : {}), ...(publicPlace ? { publicPlace } : {}) });
  const words = inWords(text, caller.scene.settings);
  const likeliest = words.clear ? words.categories[0]?.category : undefined;
  return {
    ...words,
    cases: await casesAt(
      place,
      { text, ...(category ? { chosen: category } : {}), ...(likeliest ? { suggested: likeliest } : {}) },
      caller,
    ),
  };
};
