import type { ReportKind } from '../../../types/report-kind';
import { aggregate, beside, type Stage } from './cloud';
import { type CommentDocument, newestComments } from './comments';
import { newestRounds, type RoundDocument } from './questionnaires';
import { newestReports, type ReportDocument } from './reports';
import { newestReviews, type ReviewHead } from './reviews';

/** A report without its numbers. */
export type ReportHead = Pick<ReportDocument, '_id' | 'kind' | 'from' | 'to' | 'at' | 'told'>;

/** What a community's duties of the morning begin with, each list newest first. */
export interface Morning extends Record<ReportKind, ReportHead[]> {
  reviews: ReviewHead[];
  /** Proposals that are not answered. */
  comments: CommentDocument[];
  rounds: RoundDocument[];
}

/** So many months are looked back: what was missed longer ago is not made up for. */
const MONTHS = 6;
const MOST_COMMENTS = 200;

const linesOf = (communityId: string): Record<keyof Morning, [from: string, stages: Stage[]]> => ({
  week: ['reports', newestReports(communityId, 'week', 1)],
  month: ['reports', newestReports(communityId, 'month', MONTHS)],
  quarter: ['reports', newestReports(communityId, 'quarter', 1)],
  reviews: ['reviews', newestReviews(communityId, MONTHS)],
  comments: ['comments', newestComments(communityId, { answered: false }, '~', MOST_COMMENTS)],
  rounds: ['questionnaireRounds', newestRounds(communityId, 1)],
});

/** What a morning finds in a community: one request, for most mornings the only one. */
export const morningOf = async (communityId: string): Promise<Morning> => {
  const [found] = await aggregate<Morning>('settings', [
    ['match', { _id: communityId }],
    ['limit', 1],
    ['project', { _id: 1 }],
    ...Object.entries(linesOf(communityId)).map(([as, [from, stages]]) => beside(from, as, stages)),
  ]);
  return found ?? { week: [], month: [], quarter: [], reviews: [], comments: [], rounds: [] };
};
