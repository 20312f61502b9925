import { _, aggregate } from './cloud';
import type { ComplaintFile } from './documents';
import { type FileHead, headFields } from './worklists';

/** What files must be like to be found. */
export interface SearchQuestion {
  communityId: string;
  /** Whom none of them names: staff do not find what is about themselves (B10). */
  notNaming: string;
  /** Whether complaints about staff are among them. */
  sensitiveToo: boolean;
  /** All of these terms; the first leads through the index. */
  terms: readonly string[];
  /** Beside them, or instead: any of these. */
  anyOf?: readonly string[];
  fields: Readonly<Record<string, unknown>>;
  no?: string;
  /** From which mark on, and before which. */
  from?: string;
  before: string;
  limit: number;
}

/** A file that was found, with the terms that it was found by. */
export type FoundFile = FileHead & Pick<ComplaintFile, 'mark' | 'terms'>;

const all = (terms: readonly string[]) => _.and(...terms.map((term) => _.eq(term)));

/** Files that answer a question, the newest first: one request. */
export const searchFiles = (question: SearchQuestion): Promise<FoundFile[]> => {
  const { communityId, notNaming, sensitiveToo, terms, anyOf, fields, no, from, before, limit } = question;
  const mark = from ? _.lt(before).and(_.gte(from)) : _.lt(before);
  return aggregate<FoundFile>('complaints', [
    [
      'match',
      {
        'complaint.communityId': communityId,
        terms: anyOf ? _.and(_.in([...anyOf]), all(terms)) : all(terms),
        mark,
        'complaint.namedStaff': _.nin([notNaming]),
        ...(sensitiveToo ? {} : { 'complaint.sensitive': false }),
        ...(no ? { 'complaint.no': _.gte(no).and(_.lt(`${no}~`)) } : {}),
        ...fields,
      },
    ],
    ['sort', { mark: -1 }],
    ['limit', limit],
    ['project', Object.fromEntries([...headFields, 'mark', 'terms'].map((field) => [field, 1]))],
  ]);
};
