import type { ImprovementView, NewImprovement } from '../../types/improvements';
import { Problem } from '../shared/problem';
import { relationTo } from '../shared/reported';
import { findComment } from '../shared/store/comments';
import type { ImprovementDocument } from '../shared/store/improvements';
import { filesNumbered, reportedFiles } from '../shared/store/reports';
import { findReview } from '../shared/store/reviews';
import { reviewOf } from '../shared/workflow/reviews';
import { weakPointsOf } from '../shared/workflow/weak-points';
import type { Colleague } from './improvement-view';
import { sheetsUpTo } from './weak-points';

/** What an improvement begins from, as it is kept. */
export type Grounds = Pick<ImprovementDocument, 'point' | 'problem' | 'measured' | 'cases' | 'origin'>;

const refused = (field: string, problem: 'NOT_A_CHOICE' | 'NOT_UNIQUE') =>
  new Problem('INVALID_INPUT', { [`improvement.${field}`]: problem });

const underWay = ({ state }: ImprovementDocument): boolean => state === 'open' || state === 'done';

/** A weak point as the rules find it now, not as the caller says; one improvement at a time. */
const fromPoint = async (
  { point: key, to = '' }: NewImprovement,
  others: readonly ImprovementDocument[],
  reader: Colleague,
): Promise<Grounds> => {
  const point = weakPointsOf(await sheetsUpTo(reader, to, reader.now), to).points.find(
    (one) => one.key === key,
  );
  if (!point) throw new Problem('NOT_FOUND');
  if (others.some((one) => one.point?.key === point.key && underWay(one)))
    throw refused('point', 'NOT_UNIQUE');
  return { point };
};

/** The complaints that show a problem, by their numbers: what is not there for the caller, is not there (C5). */
const casesOf = async (
  numbers: readonly string[],
  { communityId, caller }: Colleague,
): Promise<Pick<Grounds, 'cases'>> => {
  if (numbers.length === 0) return {};
  const found = (await filesNumbered(communityId, numbers)).filter((file) => relationTo(caller, file));
  const ids = numbers.map((no) => {
    const file = found.find(({ complaint }) => complaint.no === no);
    if (!file) throw refused('cases', 'NOT_A_CHOICE');
    return file._id;
  });
  return { cases: [...new Set(ids)] };
};

/** The decision or the proposal that an improvement begins from: one that is the caller's to see to, and has none under way (§5.3, §6). */
const originOf = async (
  origin: NewImprovement['origin'],
  others: readonly ImprovementDocument[],
  { communityId, caller, id: reader }: Colleague,
): Promise<Pick<Grounds, 'origin'>> => {
  if (!origin) return {};
  if (origin.kind === 'comment') {
    const comment = await findComment(origin.id, communityId);
    const manages = caller.member?.roles.includes('manager');
    if (!comment || !(manages || comment.ownerId === reader)) throw refused('origin', 'NOT_A_CHOICE');
    if (others.some((one) => one.origin?.id === comment._id && underWay(one)))
      throw refused('origin', 'NOT_UNIQUE');
    return { origin: { kind: 'comment', id: comment._id } };
  }
  const { month, decision } = origin;
  const review = await findReview(communityId, month);
  const decided =
    review && reviewOf(review.events).decisions.find((one) => one.decision === decision && !one.struck);
  if (!review || !decided) throw refused('origin', 'NOT_A_CHOICE');
  const carried = (one: ImprovementDocument) =>
    one._id === decided.improvementId ||
    (one.origin?.kind === 'decision' && one.origin.id === review._id && one.origin.decision === decision);
  if (others.some((one) => carried(one) && underWay(one))) throw refused('origin', 'NOT_UNIQUE');
  return { origin: { kind: 'decision', id: review._id, month, decision } };
};

/** What an improvement begins from, checked: a weak point, or a problem in words with what measures it, what shows it and where it came up. */
export const groundsOf = async (
  wish: NewImprovement,
  others: readonly ImprovementDocument[],
  reader: Colleague,
): Promise<Grounds> => {
  if (wish.point) return fromPoint(wish, others, reader);
  const { problem, measured, cases = [], origin } = wish;
  return {
    ...(problem ? { problem } : {}),
    ...(measured ? { measured } : {}),
    ...(await casesOf(cases, reader)),
    ...(await originOf(origin, others, reader)),
  };
};

/** The same as its reader may see it: of the complaints those that are there for the reader (C5, B10). */
export const groundsFor = async (
  { measured, cases = [], origin }: ImprovementDocument,
  { caller }: Colleague,
): Promise<Pick<ImprovementView, 'measured' | 'cases' | 'origin'>> => {
  const files = cases.length > 0 ? await reportedFiles(cases) : [];
  return {
    ...(measured ? { measured } : {}),
    cases: files
      .filter((file) => relationTo(caller, file))
      .map(({ _id, complaint: { no } }) => ({ id: _id, no })),
    ...(origin?.kind === 'comment' ? { origin: { kind: origin.kind, id: origin.id } } : {}),
    ...(origin?.kind === 'decision'
      ? { origin: { kind: origin.kind, month: origin.month, decision: origin.decision } }
      : {}),
  };
};
