import type { Effect, ImprovementState, Verdict } from '../../../types/improvements';
import type { Indicator } from '../../../types/indicators';
import type { WeakPoint } from '../../../types/weak-points';
import { _, aggregate, Duplicate, insert, update } from './cloud';
import type { Recorded } from './documents';

/** What is done about a weak point or a stated problem (§3.7.2). */
export interface ImprovementDocument extends Recorded {
  _id: string;
  communityId: string;
  no: string;
  /** As it was when the improvement was proposed. */
  point?: WeakPoint;
  /** In words, where it did not begin from a weak point; by what it is measured, and the complaints that show it. */
  problem?: string;
  measured?: Indicator;
  cases?: string[];
  /** The review or the proposal that it began from. */
  origin?:
    | { kind: 'decision'; id: string; month: string; decision: number }
    | { kind: 'comment'; id: string };
  measure: string;
  ownerId: string;
  dueOn: string;
  state: ImprovementState;
  createdAt: string;
  createdBy: string;
  doneOn?: string;
  verdict?: Verdict;
  note?: string;
  /** As it was when it was judged. */
  effect?: Effect;
  /** When its owner is to be reminded; absent when nothing is left to do. */
  remindAt?: string;
}

/** Adds an improvement; the same again is there already. */
export const insertImprovement = async (improvement: ImprovementDocument): Promise<void> => {
  try {
    await insert('improvements', improvement);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** One improvement. */
export const findImprovement = async (id: string): Promise<ImprovementDocument | undefined> => {
  const [found] = await aggregate<ImprovementDocument>('improvements', [
    ['match', { _id: id }],
    ['limit', 1],
  ]);
  return found;
};

/** The newest improvements of a community, or of one of its staff. */
export const improvementsOf = (
  communityId: string,
  owner: { ownerId?: string },
  limit: number,
): Promise<ImprovementDocument[]> =>
  aggregate<ImprovementDocument>('improvements', [
    ['match', { communityId, ...owner }],
    ['sort', { createdAt: -1 }],
    ['limit', limit],
  ]);

/** What is true of improvements whose owners are to be reminded by now. */
export const toRemind = (now: string) => ({ remindAt: _.lte(now) });

/** Those improvements, the longest waiting first. */
export const improvementsToRemind = (now: string, limit: number): Promise<ImprovementDocument[]> =>
  aggregate<ImprovementDocument>('improvements', [
    ['match', toRemind(now)],
    ['sort', { remindAt: 1 }],
    ['limit', limit],
  ]);

/** The owner was reminded: when next, unless the improvement has moved on. */
export const reminded = (
  { _id, remindAt }: Required<Pick<ImprovementDocument, '_id' | 'remindAt'>>,
  next: string | undefined,
): Promise<number> => update('improvements', { _id, remindAt }, { remindAt: next ?? _.remove() });
