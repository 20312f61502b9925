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
