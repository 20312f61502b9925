import type { CommentAnswer } from '../../../types/comments';
import { _, aggregate, Duplicate, insert, update } from './cloud';

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

/** Somebody's proposals before an instant, newest first. */
export const commentsOf = (personId: string, before: string, limit: number): Promise<CommentDocument[]> =>
  aggregate<CommentDocument>('comments', [
    ['match', { personId, at: _.lt(before) }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** A community's proposals before an instant, answered or not, newest first. */
export const commentsIn = (
  communityId: string,
  answered: boolean,
  before: string,
  limit: number,
): Promise<CommentDocument[]> =>
  aggregate<CommentDocument>('comments', [
    ['match', { communityId, answered, at: _.lt(before) }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** One proposal of a community. */
export const findComment = async (id: string, communityId: string): Promise<CommentDocument | undefined> => {
  const [found] = await aggregate<CommentDocument>('comments', [
    ['match', { _id: id, communityId }],
    ['limit', 1],
  ]);
  return found;
};

/** Answers a proposal that nobody has answered yet. */
export const setAnswer = async (
  id: string,
  answer: NonNullable<CommentDocument['answer']>,
): Promise<boolean> =>
  (await update('comments', { _id: id, answered: false }, { answered: true, answer: _.set(answer) })) === 1;
