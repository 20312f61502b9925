import type { Input, Output } from '../../types/api';
import type { SimilarCase } from '../../types/lists';
import { atHome, type Caller } from '../shared/caller';
import { ownerKey } from '../shared/contact';
import { placeKey } from '../shared/lookups';
import type { Asking } from '../shared/serve';
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
  const mine = ownerKey(person._id);
  const found = await filesAt(person.communityId, place, sinceWhen(scene.now), LOOKED_AT);
  const visible = found.filter(
    ({ open, complaint, ownerKey: owner }) =>
      open &&
      complaint.stage !== 'archived' &&
      (owner === mine || !(complaint.sealed || complaint.sensitive)),
  );
  return rankedDuplicates(question, visible, scene.now)
    .slice(0, MOST)
    .map(({ ownerKey: owner, complaint: { id, no, stage, category, expected } }) => ({
      id,
      own: owner === mine,
      ...(owner === mine ? { no } : {}),
      stage,
      ...(category ? { category } : {}),
      ...(expected.completeBy ? { completeBy: expected.completeBy } : {}),
    }));
};

/** What the words typed so far suggest while somebody files or registers (C3, B9). */
export const suggest = async (
  { text, category, building, publicPlace }: Input<'complaint', 'suggest'>,
  asking: Asking,
): Promise<Output<'complaint', 'suggest'>> => {
  const caller = await atHome(asking);
  const place = placeKey({ ...(building ? { building } : {}), ...(publicPlace ? { publicPlace } : {}) });
  const { offered, clear } = suggestCategories(text);
  const likeliest = clear ? offered[0]?.category : undefined;
  const danger = dangerIn(text);
  return {
    categories: offered.map(({ category: kind, words }) => ({ category: kind, words })),
    clear,
    ...(danger
      ? { danger: { ...danger, calls: emergencyCalls(danger.kinds, caller.scene.settings.phone24h) } }
      : {}),
    cases: await casesAt(
      place,
      { text, ...(category ? { chosen: category } : {}), ...(likeliest ? { suggested: likeliest } : {}) },
      caller,
    ),
  };
};
