import type { Category } from '../../../types/complaint';
import type { PastCase } from '../workflow/experience';
import { _, aggregate, Duplicate, insert, update } from './cloud';

/** How long the newest cases of one category took in one community, under `<community>-<category>` (§3.1.3). */
export interface ExperienceDocument {
  _id: string;
  communityId: string;
  category: Category;
  revision: number;
  cases: PastCase[];
}

/** Under which name the like cases of a community are kept. */
export const experienceId = (communityId: string, category: Category): string => `${communityId}-${category}`;

/** The like cases of a community, if there are any. */
export const findExperience = async (
  communityId: string,
  category: Category,
): Promise<ExperienceDocument | undefined> => {
  const [found] = await aggregate<ExperienceDocument>('experiences', [
    ['match', { _id: experienceId(communityId, category) }],
    ['limit', 1],
  ]);
  return found;
};

/** Keeps the like cases as they are after what was read at `revision` (0: nothing); false when somebody was faster. */
export const keepExperience = async (
  communityId: string,
  category: Category,
  revision: number,
  cases: readonly PastCase[],
): Promise<boolean> => {
  const _id = experienceId(communityId, category);
  if (revision > 0) {
    const change = { cases: _.set(cases as PastCase[]), revision: _.inc(1) };
    return (await update('experiences', { _id, revision }, change)) === 1;
  }
  try {
    await insert('experiences', { _id, communityId, category, revision: 1, cases } as ExperienceDocument);
    return true;
  } catch (error) {
    if (error instanceof Duplicate) return false;
    throw error;
  }
};
