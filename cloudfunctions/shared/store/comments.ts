import type { CommentAnswer } from '../../../types/comments';
import type { ImprovementState, Verdict } from '../../../types/improvements';
import { _, aggregate, Duplicate, follow, insert, type Stage, update } from './cloud';

/** A proposal on how complaints are handled (§6). */
export interface CommentDocument {
  _id: string;
  communityId: string;
  /** Who wrote it; nobody any more when the account was erased. */
  personId: string;
  fromStaff: boolean;
  at: string;
  text: string;
  answered: boolean;
  /** Whether everybody of the community may read it. */
  shown?: boolean;
  /** How many others want it too, and a mark of each, so that nobody counts twice. */
  votes?: number;
  voters?: string[];
  /** Who sees to the answer, and by which day. */
  ownerId?: string;
  answerBy?: string;
  answer?: CommentAnswer & { at: string; by: string };
}

/** Keeps a proposal; the same again is there already. */
export const insertComment = async (comment: CommentDocument): Promise<void> => {
  try {
    await insert('comments', comment);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

type Outcome = { _id: string; state: ImprovementState; verdict?: Verdict };

/** What came of a proposal: the improvement that its answer names, and those that began from it. */
const outcomes: readonly Stage[] = [
  follow('improvements', 'answer.improvementId', '_id', 'improvements'),
  follow('improvements', '_id', 'origin.id', 'begun'),
];

/** A proposal with what came of it. */
export interface FollowedComment extends CommentDocument {
  improvements: Outcome[];
  begun: Outcome[];
}

/** Somebody's proposals before an instant, newest first. */
export const commentsOf = (personId: string, before: string, limit: number): Promise<FollowedComment[]> =>
  aggregate<FollowedComment>('comments', [
    ['match', { personId, at: _.lt(before) }],
    ['sort', { at: -1 }],
    ['limit', limit],
    ...outcomes,
  ]);

interface Which {
  answered: boolean;
  ownerId?: string;
}

/** How a community's proposals before an instant are read, answered or not, or those that one of the staff sees to, newest first. */
export const newestComments = (
  communityId: string,
  { answered, ownerId }: Which,
  before: string,
  limit: number,
): Stage[] => [
  ['match', { communityId, answered, at: _.lt(before), ...(ownerId ? { ownerId } : {}) }],
  ['sort', { at: -1 }],
  ['limit', limit],
];

/** A community's proposals before an instant. */
export const commentsIn = (
  communityId: string,
  which: Which,
  before: string,
  limit: number,
): Promise<FollowedComment[]> =>
  aggregate<FollowedComment>('comments', [...newestComments(communityId, which, before, limit), ...outcomes]);

/** A proposal as the community reads it: whether the reader is among those who want it, and what came of it. */
export interface ShownComment extends Omit<FollowedComment, 'voters'> {
  voted: boolean;
}

/** What everybody of a community may read, those that most want first. */
export const shownComments = (
  communityId: string,
  answered: boolean,
  reader: string,
  { from, limit }: { from: number; limit: number },
): Promise<ShownComment[]> =>
  aggregate<ShownComment>('comments', [
    ['match', { communityId, shown: true, answered }],
    ['sort', { votes: -1, at: -1 }],
    ['skip', from],
    ['limit', limit],
    ['addFields', { voted: { $in: [reader, '$voters'] } }],
    ['project', { voters: 0 }],
    ...outcomes,
  ]);

/** One more wants a shown proposal; false when that one is counted already. */
export const addVote = async (id: string, communityId: string, voter: string): Promise<boolean> =>
  (await update(
    'comments',
    { _id: id, communityId, shown: true, voters: _.neq(voter) },
    { votes: _.inc(1), voters: _.push([voter]) },
  )) === 1;

/** Keeps who answers a proposal by when, and whether everybody may read it. */
export const setPlan = async (
  { _id, votes = 0, voters = [] }: CommentDocument,
  { ownerId, answerBy, shown }: Pick<CommentDocument, 'ownerId' | 'answerBy'> & { shown: boolean },
): Promise<boolean> =>
  (await update(
    'comments',
    // Whoever wants it too meanwhile is not lost.
    { _id, votes: votes === 0 ? _.in([0, null]) : votes },
    {
      shown,
      votes,
      voters: _.set(voters),
      ...(ownerId ? { ownerId } : {}),
      ...(answerBy ? { answerBy } : {}),
    },
  )) === 1;

/** The proposals that an improvement came of. */
export const commentsBehind = (improvementId: string): Promise<CommentDocument[]> =>
  aggregate<CommentDocument>('comments', [
    ['match', { 'answer.improvementId': improvementId }],
    ['limit', 100],
  ]);

/** One proposal of a community. */
export const findComment = async (id: string, communityId: string): Promise<CommentDocument | undefined> => {
  const [found] = await aggregate<CommentDocument>('comments', [
    ['match', { _id: id, communityId }],
    ['limit', 1],
  ]);
  return found;
};

/** Answers a proposal that nobody has answered yet; everybody may read it from then on, or nobody else. */
export const setAnswer = async (
  { _id, votes = 0, voters = [] }: CommentDocument,
  answer: NonNullable<CommentDocument['answer']>,
  shown: boolean,
): Promise<boolean> =>
  (await update(
    'comments',
    { _id, answered: false, votes: votes === 0 ? _.in([0, null]) : votes },
    { answered: true, answer: _.set(answer), shown, votes, voters: _.set(voters) },
  )) === 1;
