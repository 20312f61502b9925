import type { Asked } from '../../../types/questionnaire';
import type { Answers } from '../workflow/questionnaire';
import { _, aggregate, Duplicate, insert, type Stage, update } from './cloud';

/** What one person was asked about one quarter; the person is not in it (§6). */
export interface QuestionnaireDocument {
  _id: string;
  communityId: string;
  /** The quarter's first and last day. */
  from: string;
  to: string;
  asked: Asked;
  /** A keyed digest of the person: by it the own one is found, and nobody can be read off it. */
  mark: string;
  at: string;
  until: string;
  answers: Answers;
}

/** That a quarter has been asked about: nobody is drawn for it again. */
export interface RoundDocument {
  _id: string;
  communityId: string;
  from: string;
  to: string;
  at: string;
  until: string;
  sent: Record<Asked, number>;
}

const ignoring = async (inserting: Promise<void>): Promise<void> => {
  try {
    await inserting;
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** The name of a quarter's round. */
export const roundId = (communityId: string, from: string): string => `${communityId}-${from}`;

export const insertQuestionnaire = (one: QuestionnaireDocument): Promise<void> =>
  ignoring(insert('questionnaires', one));
export const insertRound = (round: RoundDocument): Promise<void> =>
  ignoring(insert('questionnaireRounds', round));

/** How the newest rounds of a community are read, newest first. */
export const newestRounds = (communityId: string, limit: number): Stage[] => [
  ['match', { communityId }],
  ['sort', { from: -1 }],
  ['limit', limit],
];

/** The newest rounds of a community, newest first. */
export const roundsOf = (communityId: string, limit: number): Promise<RoundDocument[]> =>
  aggregate<RoundDocument>('questionnaireRounds', newestRounds(communityId, limit));

/** Which of these people were asked since an instant, anywhere. */
export const askedSince = async (marks: readonly string[], since: string): Promise<string[]> => {
  const found = await aggregate<Pick<QuestionnaireDocument, 'mark'>>('questionnaires', [
    ['match', { mark: _.in([...marks]), at: _.gte(since) }],
    ['limit', 1000],
    ['project', { mark: 1 }],
  ]);
  return found.map(({ mark }) => mark);
};

/** The newest questionnaire of one person. */
export const newestOf = async (mark: string): Promise<QuestionnaireDocument | undefined> => {
  const [found] = await aggregate<QuestionnaireDocument>('questionnaires', [
    ['match', { mark }],
    ['sort', { at: -1 }],
    ['limit', 1],
  ]);
  return found;
};

/** Keeps an answer to a questionnaire that is still open. */
export const setChoice = async (
  id: string,
  mark: string,
  { question, choice, now }: { question: string; choice: string; now: string },
): Promise<boolean> =>
  (await update(
    'questionnaires',
    { _id: id, mark, until: _.gt(now) },
    { [`answers.${question}`]: choice },
  )) === 1;

/** What was answered in a community about the quarters since a day. */
export const answersSince = (
  communityId: string,
  from: string,
): Promise<Pick<QuestionnaireDocument, 'from' | 'asked' | 'answers'>[]> =>
  aggregate('questionnaires', [
    ['match', { communityId, from: _.gte(from) }],
    ['limit', 1000],
    ['project', { from: 1, asked: 1, answers: 1 }],
  ]);

/** A case that was closed, as far as whose it is. */
interface Closed {
  complaint: { residentId?: string };
}

/** Whose cases were closed between two instants, as far as they may be known (B10). */
export const residentsOfClosed = async (
  communityId: string,
  from: string,
  until: string,
): Promise<string[]> => {
  const found = await aggregate<Closed>('complaints', [
    ['match', { 'complaint.communityId': communityId, eraseFrom: _.gte(from).and(_.lt(until)) }],
    ['sort', { eraseFrom: 1 }],
    ['limit', 1000],
    ['project', { 'complaint.residentId': 1 }],
  ]);
  return [...new Set(found.flatMap(({ complaint }) => complaint.residentId || []))];
};

/** Nobody's any more: the account was erased (§5.2). */
export const forgetQuestionnaires = (mark: string): Promise<number> =>
  update('questionnaires', { mark }, { mark: '' });
