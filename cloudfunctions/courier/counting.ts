import { phrasesOf, termsOf } from '../shared/search/terms';
import { filesToCount, keepCounted } from '../shared/store/counted';
import { countedOf } from '../shared/workflow/figures';

/** So many files are read at once: their whole histories. */
const PAGE = 200;
/** So many are written at once. */
const AT_ONCE = 10;
/** So many pages a run: a deployment of 200,000 is through in a day and a half. */
const PAGES = 5;

type Earlier = Awaited<ReturnType<typeof filesToCount>>[number];

const count = ({ _id, revision, complaint, events }: Earlier): Promise<number> =>
  keepCounted(_id, revision, countedOf(events), {
    terms: termsOf(complaint),
    phrases: phrasesOf(complaint),
  });

/** Goes through files that were counted before a figure or a kind of search term was added, so that its list has them too and they are found by it (§4); one that moves meanwhile sees to that by its own step. */
export const countEarlier = async (): Promise<void> => {
  for (let page = 0; page < PAGES; page++) {
    const files = await filesToCount(PAGE);
    for (let at = 0; at < files.length; at += AT_ONCE)
      await Promise.all(files.slice(at, at + AT_ONCE).map(count));
    if (files.length < PAGE) return;
  }
};
