import { _, aggregate } from './cloud';
import type { ComplaintFile } from './documents';

const fields = ['_id', 'ownerKey', 'complaint', 'open', 'nextAt', 'revision'] as const;

/** An urgent file that nobody has taken up, without its history. */
export type UrgentFile = Pick<ComplaintFile, (typeof fields)[number]>;

/** The urgent files of a community that wait at reception, the most pressing first, without those that name this person: one request, served by the index of stages. */
export const urgentFiles = (communityId: string, personId: string, limit: number): Promise<UrgentFile[]> =>
  aggregate<UrgentFile>('complaints', [
    [
      'match',
      {
        'complaint.communityId': communityId,
        'complaint.stage': 'submitted',
        'complaint.severity': 'urgent',
        'complaint.namedStaff': _.nin([personId]),
      },
    ],
    ['sort', { nextAt: 1 }],
    ['limit', limit],
    ['project', Object.fromEntries(fields.map((field) => [field, 1]))],
  ]);
