import { insight } from '../../types/contract/insight';
import type { RunContext } from '../shared/serve';
import { serve } from '../shared/serve';
import { callContext } from '../shared/store/cloud';
import { accesses } from './accesses';
import { advance } from './advancing';
import { answerComment, commentsToAnswer, planComment } from './answering';
import { behind } from './behind';
import { checks } from './checks';
import { comment, comments, proposals, supportProposal } from './comments';
import { improve, improvement, improvements } from './improvements';
import { examine, qualityChecks } from './quality';
import { answerQuestion, questionnaire, questionnaireResults } from './questionnaires';
import { makeReports } from './regular';
import { report } from './report';
import { publicNotices, regularReport, reports } from './reports';
import { advanceReview, monthlyReview, monthlyReviews } from './reviews';
import { scorecard } from './scorecard';
import { waiting } from './waiting';
import { weakPoints } from './weak-points';
import { work } from './work';

const answer = serve('insight', insight, {
  report,
  behind,
  waiting,
  weakPoints,
  improvements,
  improvement,
  improve,
  advance,
  checks,
  reports,
  regularReport,
  publicNotices,
  monthlyReviews,
  monthlyReview,
  advanceReview,
  comment,
  comments,
  proposals,
  supportProposal,
  commentsToAnswer,
  planComment,
  answerComment,
  qualityChecks,
  examine,
  accesses,
  work,
  scorecard,
  questionnaire,
  answerQuestion,
  questionnaireResults,
});

/** What the complaints of a community add up to, for those who answer for it; by its timer the regular reports. */
export const main = async (event: unknown, context: RunContext = {}): Promise<unknown> =>
  callContext().source === 'wx_trigger'
    ? makeReports(new Date().toISOString(), context)
    : answer(event, context);
