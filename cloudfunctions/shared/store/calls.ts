import { _, aggregate, follow } from './cloud';
import type { ComplaintFile, PersonDocument } from './documents';

const fields = [
  '_id',
  'ownerKey',
  'complaint',
  'open',
  'nextAt',
  'revision',
  'contact',
  'phoneIndex',
  'callAt',
] as const;

/** A file without its history, with how to reach its resident, also as they have put it since: what a call needs. */
export type CallFile = Pick<ComplaintFile, (typeof fields)[number]> & {
  residents: Pick<PersonDocument, 'contact'>[];
};

/** Whose calls, and of which instant. */
export interface CallQuestion {
  communityId: string;
  personId: string;
  /** Whether only complaints in their own hands are their business. */
  ownOnly: boolean;
  /** Whether sensitive complaints in other hands are their business (B10). */
  sensitiveToo: boolean;
  manages: boolean;
  now: string;
}

type Stage = Parameters<typeof aggregate>[1][number];
type Expression = Record<string, unknown>;

/** Whoever had it in hand does not revisit, and a grave one is the manager's to revisit (T20, §2.2). */
const revisits = ({ personId, manages }: CallQuestion): Expression => ({
  $and: [
    ...['$complaint.handlerId', '$complaint.resolution.by'].map((hands) => ({ $ne: [hands, personId] })),
    { $ne: [{ $arrayElemAt: ['$complaint.plans.author', -1] }, personId] },
    ...(manages ? [] : [{ $ne: ['$complaint.severity', 'major'] }]),
  ],
});

/** The files of a community whose resident is to be called by now, by whoever asks; served by the index of calls. */
const due = (question: CallQuestion, cursor = ' '): Stage[] => {
  const { communityId, personId, ownOnly, sensitiveToo, now } = question;
  const [from = ''] = cursor.split(' ');
  return [
    [
      'match',
      {
        'complaint.communityId': communityId,
        callAt: (from ? _.gte(from) : _.gt('')).and(_.lte(now)),
        'complaint.namedStaff': _.nin([personId]),
        'complaint.residentId': _.neq(personId),
        ...(ownOnly ? { 'complaint.handlerId': personId } : {}),
      },
    ],
    ['sort', { callAt: 1, _id: 1 }],
    [
      'addFields',
      {
        isTheirs: {
          $and: [
            { $or: [{ $ne: ['$complaint.stage', 'archived'] }, revisits(question)] },
            ...(sensitiveToo
              ? []
              : [
                  {
                    $or: [
                      { $ne: ['$complaint.sensitive', true] },
                      { $eq: ['$complaint.handlerId', personId] },
                    ],
                  },
                ]),
            { $gt: [{ $concat: ['$callAt', ' ', '$_id'] }, { $literal: cursor }] },
          ],
        },
      },
    ],
    ['match', { isTheirs: true }],
  ];
};

/** A page of the calls, the longest due first: one request, by index, as many documents as are due. */
export const filesToCall = (
  question: CallQuestion,
  cursor: string | undefined,
  limit: number,
): Promise<CallFile[]> =>
  aggregate<CallFile>('complaints', [
    ...due(question, cursor),
    ['limit', limit],
    follow('people', 'complaint.residentId', '_id', 'residents'),
    ['project', Object.fromEntries([...fields, 'residents.contact'].map((field) => [field, 1]))],
  ]);

/** How many calls there are. */
export const countCalls = async (question: CallQuestion): Promise<number> => {
  const [found] = await aggregate<{ calls: number }>('complaints', [
    ...due(question),
    ['group', { _id: null, calls: { $sum: 1 } }],
    ['limit', 1],
  ]);
  return found?.calls ?? 0;
};
