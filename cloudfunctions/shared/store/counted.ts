import { type Counted, EDITION } from '../workflow/figures';
import { _, aggregate, oneOf, update } from './cloud';
import type { ComplaintFile } from './documents';
import type { Lookups } from './lookups';
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

/** What is true of files that were last counted by an earlier edition of the figures, or before there were any. */
export const countedBefore = {
  countedAs: _.in([null, ...Array.from({ length: EDITION }, (_one, edition) => edition)]),
};

/** Files that are to be counted by the figures of now. */
export const filesToCount = (
  limit: number,
): Promise<Pick<ComplaintFile, '_id' | 'revision' | 'complaint' | 'events'>[]> =>
  aggregate('complaints', [
    ['match', countedBefore],
    ['limit', limit],
    ['project', { revision: 1, complaint: 1, events: 1 }],
  ]);

/** The entries of some files. */
export const eventsOf = (ids: readonly string[]): Promise<Pick<ComplaintFile, '_id' | 'events'>[]> =>
  aggregate('complaints', [
    ['match', { _id: oneOf(ids) }],
    ['limit', ids.length],
    ['project', { events: 1 }],
  ]);

/** Keeps as what a file is counted and by what it is found, unless something has happened to it since. */
export const keepCounted = (
  id: string,
  revision: number,
  counted: Counted,
  { terms, phrases }: Pick<Lookups, 'terms' | 'phrases'>,
): Promise<number> =>
  update(
    'complaints',
    { _id: id, revision },
    { ...counted, facts: _.set(counted.facts), terms: _.set(terms), phrases: _.set(phrases) },
  );
