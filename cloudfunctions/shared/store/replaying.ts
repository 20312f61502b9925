import { _, aggregate } from './cloud';
import type { ComplaintFile } from './documents';

/** What a replay needs of a file. */
export type ReplayedFile = Pick<ComplaintFile, 'events' | 'mark'>;

const ANY = '*';
const LAST = '~';
const PAGE = 25;

const pageOf = (communityId: string, before: string, limit: number): Promise<ReplayedFile[]> =>
  aggregate<ReplayedFile>('complaints', [
    ['match', { 'complaint.communityId': communityId, terms: ANY, mark: _.lt(before) }],
    ['sort', { mark: -1 }],
    ['limit', limit],
    ['project', { events: 1, mark: 1 }],
  ]);

/** The newest cases of a community with everything that has happened to them, page after page, for one answer cannot hold them all. */
export const newestCases = async (communityId: string, count: number): Promise<ReplayedFile[]> => {
  const found: ReplayedFile[] = [];
  let before = LAST;
  while (found.length < count) {
    const limit = Math.min(PAGE, count - found.length);
    const page = await pageOf(communityId, before, limit);
    found.push(...page);
    const last = page.at(-1);
    if (!last || page.length < limit) break;
    before = last.mark;
  }
  return found;
};
