import { filesToCount, keepCounted } from '../shared/store/counted';
import { countedOf } from '../shared/workflow/figures';

/** So many files a run: a deployment of 200,000 is through in a week. */
const PAGE = 200;

/** Goes through files that were counted before a figure was added, so that its list has them too (§4); one that moves meanwhile is counted by its own step. */
export const countEarlier = async (): Promise<void> => {
  for (const { _id, revision, events } of await filesToCount(PAGE))
    await keepCounted(_id, revision, countedOf(events));
};
