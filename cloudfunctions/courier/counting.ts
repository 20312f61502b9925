import { phrasesOf, termsOf } from '../shared/search/terms';
import { filesToCount, keepCounted } from '../shared/store/counted';
import { countedOf } from '../shared/workflow/figures';

/** So many files a run: a deployment of 200,000 is through in a week. */
const PAGE = 200;

/** Goes through files that were counted before a figure or a kind of search term was added, so that its list has them too and they are found by it (§4); one that moves meanwhile sees to that by its own step. */
export const countEarlier = async (): Promise<void> => {
  for (const { _id, revision, complaint, events } of await filesToCount(PAGE))
    await keepCounted(_id, revision, countedOf(events), {
      terms: termsOf(complaint),
      phrases: phrasesOf(complaint),
    });
};
