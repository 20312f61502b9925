import type { Category } from '../../../types/complaint';
import type { DeskFilter } from '../../../types/lists';
import { _, aggregate, oneOf } from './cloud';
import type { ComplaintFile } from './documents';
import { type Asker, type Expression, isMine, isOffered, stageIs } from './next-steps';

/** What a list needs of a file. */
export const headFields = ['_id', 'ownerKey', 'complaint', 'open', 'nextAt'] as const;

/** A file without its history: what a row of a list is made of. */
export type FileHead = Pick<ComplaintFile, (typeof headFields)[number]>;

const only = (prefix: string) => Object.fromEntries(headFields.map((field) => [`${prefix}${field}`, 1]));
const headOnly = ['project', only('')] as const;

/** Files of one person before an instant, newest first. */
export const filesOf = (ownerKeys: readonly string[], before: string, limit: number): Promise<FileHead[]> =>
  aggregate<FileHead>('complaints', [
    ['match', { ownerKey: oneOf(ownerKeys), 'complaint.filedAt': _.lt(before) }],
    ['sort', { 'complaint.filedAt': -1 }],
    ['limit', limit],
    headOnly,
  ]);

/** The complaints that somebody has in hand, the most pressing first; the index of handlers serves it. */
export const filesInHand = (handlerId: string, communityId: string, limit: number): Promise<FileHead[]> =>
  aggregate<FileHead>('complaints', [
    [
      'match',
      {
        'complaint.handlerId': handlerId,
        open: true,
        'complaint.communityId': communityId,
        'complaint.stage': _.neq('archived'),
      },
    ],
    ['sort', { nextAt: 1 }],
    ['limit', limit],
    headOnly,
  ]);

/** Files with a caller's phone number, newest first. */
export const filesByPhone = (
  phoneIndexes: readonly string[],
  communityId: string,
  limit: number,
): Promise<FileHead[]> =>
  aggregate<FileHead>('complaints', [
    ['match', { phoneIndex: oneOf(phoneIndexes), 'complaint.communityId': communityId }],
    ['sort', { mark: -1 }],
    ['limit', limit],
    headOnly,
  ]);

/** Files of a place since an instant, newest first. */
export const filesAt = (
  communityId: string,
  placeKey: string,
  since: string,
  limit: number,
): Promise<FileHead[]> =>
  aggregate<FileHead>('complaints', [
    ['match', { 'complaint.communityId': communityId, placeKey, 'complaint.filedAt': _.gte(since) }],
    ['sort', { 'complaint.filedAt': -1 }],
    ['limit', limit],
    headOnly,
  ]);

/** Which files of the desk somebody asks for. */
export interface DeskQuestion extends Asker {
  communityId: string;
  /** Whether only complaints in their own hands are their business. */
  ownOnly: boolean;
  /** Whether sensitive complaints in other hands are their business (B10). */
  sensitiveToo: boolean;
  filter: DeskFilter;
  category?: Category;
  now: string;
  endOfDay: string;
  /** Where the last page ended: `<nextAt> <id>`. */
  cursor?: string;
  limit: number;
}

/** From which dissatisfaction on a complaint is among the hard ones (§3.6.2). */
const HARD = 3;

const inHands = ({ personId, holders }: DeskQuestion): Expression => ({
  $or: [
    { $in: ['$holder', holders] },
    { $eq: ['$complaint.handlerId', personId] },
    { $eq: ['$complaint.supervisorId', personId] },
    { $in: [personId, '$complaint.tasks.staffId'] },
  ],
});

const visible = (question: DeskQuestion): Expression => {
  const { ownOnly, sensitiveToo } = question;
  if (ownOnly) return inHands(question);
  return sensitiveToo
    ? { $literal: true }
    : { $or: [{ $ne: ['$complaint.sensitive', true] }, inHands(question)] };
};

/** What belongs into a list: what is offered to somebody is seen in no other list. */
const belongs = (filter: DeskFilter, is: Expression, question: DeskQuestion): Expression =>
  filter === 'offered' ? is : { $and: [visible(question), is] };

/** Filters that reach beyond what is open: they are not counted. */
type Apart = 'closed' | 'incomplete';
const isApart = (filter: DeskFilter): filter is Apart => filter === 'closed' || filter === 'incomplete';

const filters = (question: DeskQuestion): Record<Exclude<DeskFilter, Apart>, Expression> => {
  const { now, endOfDay } = question;
  return {
    mine: isMine(question),
    offered: isOffered(question, now),
    waiting: {
      $and: [{ $eq: ['$complaint.handlerId', question.personId] }, { $gt: ['$awaitedSince', null] }],
    },
    overdue: { $and: [{ $gt: ['$promisedAt', null] }, { $lte: ['$promisedAt', now] }] },
    stale: { $and: [{ $gt: ['$staleAt', null] }, { $lte: ['$staleAt', now] }] },
    // What is promised for today, and where the asker goes today (§3.3.1).
    today: {
      $or: [
        { $and: [{ $gt: ['$promisedAt', now] }, { $lte: ['$promisedAt', endOfDay] }] },
        {
          $and: [
            { $eq: ['$complaint.handlerId', question.personId] },
            { $gt: ['$complaint.visit.agreed.until', now] },
            { $lte: ['$complaint.visit.agreed.from', endOfDay] },
          ],
        },
      ],
    },
    new: stageIs('submitted'),
    approval: {
      $or: [
        stageIs('planReview', 'reevaluating'),
        { $gt: ['$complaint.request', null] },
        // A mark that a second person has yet to judge (C1.17).
        { $in: ['marked', { $ifNull: ['$complaint.abuse.state', []] }] },
      ],
    },
    contact: stageIs('resolved'),
    revisit: stageIs('archived'),
    hard: { $gte: ['$complaint.dissatisfactions', HARD] },
    open: { $not: [stageIs('archived')] },
  };
};

const mark = { $concat: ['$nextAt', ' ', '$_id'] };

const wanted = (question: DeskQuestion): Expression => {
  const { filter, category, cursor } = question;
  return {
    $and: [
      isApart(filter) ? visible(question) : belongs(filter, filters(question)[filter], question),
      ...(category ? [{ $eq: ['$complaint.category', category] }] : []),
      ...(cursor ? [{ $gt: [mark, { $literal: cursor }] }] : []),
    ],
  };
};

/** A page of the desk with the number of complaints under each filter. */
export interface DeskPage {
  counts: Partial<Record<DeskFilter, number>>;
  heads: FileHead[];
}

/** The desk in one request: counts every open file and fetches the heads of one page. Closed files and incomplete archives are not counted. */
export const deskPage = async (question: DeskQuestion): Promise<DeskPage> => {
  const { communityId, personId, filter, limit } = question;
  const counted = (
    Object.entries(isApart(filter) ? {} : filters(question)) as [DeskFilter, Expression][]
  ).filter(([name]) => name !== 'offered' || question.offers.here);
  const [found] = await aggregate<DeskPage['counts'] & { heads: FileHead[] }>('complaints', [
    [
      'match',
      {
        'complaint.communityId': communityId,
        ...(filter === 'incomplete' ? { incomplete: true } : { open: filter !== 'closed' }),
        'complaint.namedStaff': _.nin([personId]),
      },
    ],
    ['sort', { nextAt: 1 }],
    [
      'group',
      {
        _id: null,
        ...Object.fromEntries(
          counted.map(([name, is]) => [name, { $sum: { $cond: [belongs(name, is, question), 1, 0] } }]),
        ),
        ids: { $push: { $cond: [wanted(question), '$_id', null] } },
      },
    ],
    [
      'addFields',
      { ids: { $slice: [{ $filter: { input: '$ids', as: 'id', cond: { $ne: ['$$id', null] } } }, limit] } },
    ],
    ['lookup', { from: 'complaints', localField: 'ids', foreignField: '_id', as: 'heads' }],
    ['project', { ...Object.fromEntries(counted.map(([name]) => [name, 1])), ...only('heads.') }],
    ['limit', 1],
  ]);
  if (!found) return { counts: Object.fromEntries(counted.map(([name]) => [name, 0])), heads: [] };
  const { heads, ...rest } = found;
  const counts = Object.fromEntries(counted.map(([name]) => [name, rest[name as DeskFilter] ?? 0]));
  const key = ({ nextAt, _id }: FileHead) => `${nextAt} ${_id}`;
  return { counts, heads: heads.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
};
