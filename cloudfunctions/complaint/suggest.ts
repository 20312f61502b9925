import type { Input, Output } from '../../types/api';
import type { SimilarCase } from '../../types/lists';
import type { Settings } from '../../types/settings';
import { atHome, type Caller, inCommunity } from '../shared/caller';
import { ownerKeys } from '../shared/contact';
import { placeKey } from '../shared/lookups';
import type { Asking } from '../shared/serve';
import { communityOf, onlyCommunity } from '../shared/store/settings';
import { filesAt } from '../shared/store/worklists';
import { suggestChild } from '../shared/workflow/categories/child-words';
import { childrenOf } from '../shared/workflow/categories/children';
import { dangerIn } from '../shared/workflow/categories/danger';
import { rankedDuplicates, sinceWhen } from '../shared/workflow/categories/duplicates';
import { emergencyCalls } from '../shared/workflow/categories/emergency';
import { adviceFor } from '../shared/workflow/categories/kinds';
import { suggestCategories } from '../shared/workflow/categories/suggestion';
import { promisedAt } from '../shared/workflow/decide';

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
  const found = await filesAt(
    scene.settings.communityId,
    place,
    sinceWhen(scene.now, scene.settings),
    LOOKED_AT,
  );
  const visible = found.filter(
    ({ open, complaint, ownerKey: owner }) =>
      open && complaint.stage !== 'archived' && (isMine(owner) || !(complaint.sealed || complaint.sensitive)),
  );
  return rankedDuplicates(question, visible, scene.now, scene.settings)
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

type Asked = Input<'complaint', 'suggest'>;
type Suggested = Output<'complaint', 'suggest'>;

/** What led to a kind and to the one below it, each once; of words that lie in one another the longer. */
const withWords = (words: readonly string[], below: readonly string[]): string[] => [
  ...words,
  ...below.filter((word) => !words.some((other) => other.includes(word))),
];

/** Kinds and dangers in the words alone, and what the community tells of the kind that was chosen. */
const inWords = (
  { text, category }: Pick<Asked, 'text' | 'category'>,
  community: Settings | undefined,
): Omit<Suggested, 'cases'> => {
  const { offered, clear } = suggestCategories(text);
  const danger = dangerIn(text);
  const advice = community && adviceFor(community, category);
  return {
    categories: offered.map(({ category, words }) => {
      const below = suggestChild(text, category, childrenOf(community ?? { categories: [] }, category));
      return below
        ? { category, child: below.child, words: withWords(words, below.words) }
        : { category, words };
    }),
    clear,
    ...(danger ? { danger: { ...danger, calls: emergencyCalls(danger.kinds, community) } } : {}),
    ...(advice ? { advice } : {}),
  };
};

/** To a visitor the words alone say something; what others have complained about is nothing to a stranger (C5). Nobody in danger is sent to another community's phone (C4). */
const forVisitor = async ({ communityId, ...asked }: Asked): Promise<Suggested> => {
  const community = await (communityId ? communityOf(communityId) : onlyCommunity());
  return { ...inWords(asked, community?.preparing ? undefined : community), cases: [] };
};

/** What a registration of now would promise, so that it can be spoken before it is put on record (§3.1.3, B6). */
const promisedTo = (
  { category, danger = false, receivedAt }: Asked,
  { member, scene }: Caller,
): Pick<Suggested, 'expected'> =>
  member
    ? {
        expected: promisedAt(
          { receivedAt: receivedAt ?? scene.now, danger, ...(category && { category }) },
          scene,
        ).expected,
      }
    : {};

/** What the words typed so far suggest while somebody files or registers (C3, B9). */
export const suggest = async (question: Asked, asking: Asking): Promise<Suggested> => {
  const { text, category, communityId, building, publicPlace } = question;
  if (!asking.openid) return forVisitor(question);
  const caller = communityId
    ? (await inCommunity(asking, communityId, [], { category })).caller
    : await atHome(asking);
  const place = placeKey({ ...(building ? { building } : {}), ...(publicPlace ? { publicPlace } : {}) });
  const words = inWords(question, caller.scene.settings);
  const likeliest = words.clear ? words.categories[0]?.category : undefined;
  return {
    ...words,
    ...(communityId ? promisedTo(question, caller) : {}),
    cases: await casesAt(
      place,
      { text, ...(category ? { chosen: category } : {}), ...(likeliest ? { suggested: likeliest } : {}) },
      caller,
    ),
  };
};
