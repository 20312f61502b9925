import { _, aggregate, oneOf } from './cloud';
import type { ComplaintFile } from './documents';
import { type FileHead, headFields } from './worklists';

/** A file with what it is counted under. */
export type CountedFile = FileHead & Pick<ComplaintFile, 'mark' | 'facts'>;

const fields = Object.fromEntries([...headFields, 'mark', 'facts'].map((field) => [field, 1]));

/** Files that are counted under any of these facts, the newest first; none that names the one who asks (B10). */
export const filesBehind = (question: {
  communityId: string;
  notNaming: string;
  facts: readonly string[];
  receivedBefore?: string;
  before: string;
  limit: number;
}): Promise<CountedFile[]> => {
  const { communityId, notNaming, facts, receivedBefore, before, limit } = question;
  return aggregate<CountedFile>('complaints', [
    [
      'match',
      {
        'complaint.communityId': communityId,
        facts: oneOf(facts),
        mark: _.lt(before),
        'complaint.namedStaff': _.nin([notNaming]),
        ...(receivedBefore ? { 'complaint.receivedAt': _.lt(receivedBefore) } : {}),
      },
    ],
    ['sort', { mark: -1 }],
    ['limit', limit],
    ['project', fields],
  ]);
};

/** How many open complaints wait where: `<stage>:<who>` with since when each does; none that names the one who asks. */
export const waitingNow = (
  communityId: string,
  notNaming: string,
): Promise<{ _id: string | null; since: string[] }[]> =>
  aggregate('complaints', [
    [
      'match',
      {
        'complaint.communityId': communityId,
        open: true,
        'complaint.namedStaff': _.nin([notNaming]),
      },
    ],
    ['group', { _id: '$waits', since: { $push: '$waitsSince' } }],
    ['limit', 1000],
  ]);
