import { _, aggregate } from './cloud';
import type { ComplaintFile } from './documents';

const fields = [
  '_id',
  'ownerKey',
  'complaint',
  'open',
  'nextAt',
  'revision',
  'contact',
  'phoneIndex',
] as const;

/** A file without its history, with how to reach its resident: what a call needs. */
export type CallFile = Pick<ComplaintFile, (typeof fields)[number]>;

/** Whose calls, and of which instant. */
export interface CallQuestion {
  communityId: string;
  personId: string;
  /** Whether only complaints in their own hands are their business. */
  ownOnly: boolean;
  now: string;
  limit: number;
}

/** The files of a community whose resident is to be called by now, the longest due first: one request, by index, as many documents as are due. */
export const filesToCall = ({
  communityId,
  personId,
  ownOnly,
  now,
  limit,
}: CallQuestion): Promise<CallFile[]> =>
  aggregate<CallFile>('complaints', [
    [
      'match',
      {
        'complaint.communityId': communityId,
        callAt: _.gt('').and(_.lte(now)),
        'complaint.namedStaff': _.nin([personId]),
        ...(ownOnly ? { 'complaint.handlerId': personId } : {}),
      },
    ],
    ['sort', { callAt: 1 }],
    ['limit', limit],
    ['project', Object.fromEntries(fields.map((field) => [field, 1]))],
  ]);
