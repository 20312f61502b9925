import type { Input, Output } from '../../types/api';
import { Asked, type Questionnaire, StuckAt } from '../../types/questionnaire';
import { atHome } from '../shared/caller';
import { datesIn } from '../shared/counting/calendar';
import { readSheets } from '../shared/counting/sheets';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import {
  answersSince,
  newestOf,
  type QuestionnaireDocument,
  roundsOf,
  setChoice,
} from '../shared/store/questionnaires';
import { respondentOf } from '../shared/voter';
import { localDay } from '../shared/workflow/durations';
import { sumOf } from '../shared/workflow/figures';
import { dayAfter } from '../shared/workflow/figures/matters';
import { answeredOf, questionsFor, resultOf } from '../shared/workflow/questionnaire';
import { readingStaff } from './supervisor';

const ROUNDS = 4;
const STUCK_DAYS = 89;

const viewOf = ({ _id, asked, from, to, until, answers }: QuestionnaireDocument): Questionnaire => ({
  id: _id,
  asked,
  from,
  to,
  until,
  questions: questionsFor[asked].map((question) => {
    const choice = answers[question];
    return { question, ...(choice ? { choice } : {}) };
  }),
});

/** What the caller is asked, as long as it can be answered: two requests, and nothing is changed by looking (B13.10). */
export const questionnaire = async (
  _input: Input<'insight', 'questionnaire'>,
  asking: Asking,
): Promise<Output<'insight', 'questionnaire'>> => {
  const { person } = await atHome(asking);
  const newest = await newestOf(respondentOf(person._id));
  return newest && newest.until > asking.now ? { questionnaire: viewOf(newest) } : {};
};

/** One answer, kept at once (§6). */
export const answerQuestion = async (
  { id, question, choice }: Input<'insight', 'answerQuestion'>,
  asking: Asking,
): Promise<Questionnaire> => {
  const { person } = await atHome(asking);
  const mark = respondentOf(person._id);
  const newest = await newestOf(mark);
  if (newest?._id !== id) throw new Problem('NOT_FOUND');
  const asks: readonly string[] = questionsFor[newest.asked];
  if (!asks.includes(question)) throw new Problem('INVALID_INPUT', { question: 'NOT_A_CHOICE' });
  if (!(await setChoice(id, mark, { question, choice, now: asking.now }))) throw new Problem('NOT_ALLOWED');
  return viewOf({ ...newest, answers: { ...newest.answers, [question]: choice } });
};

/** What the last quarters said, and where cases got stuck, in numbers that point at nobody: for the manager. */
export const questionnaireResults = async (
  _input: Input<'insight', 'questionnaireResults'>,
  asking: Asking,
): Promise<Output<'insight', 'questionnaireResults'>> => {
  const { communityId, roles, hidden } = await readingStaff(asking);
  if (!roles.includes('manager')) throw new Problem('NOT_ALLOWED');
  const today = localDay(asking.now);
  const period = { from: dayAfter(today, -STUCK_DAYS), to: today };
  const [rounds, sheets] = await Promise.all([
    roundsOf(communityId, ROUNDS),
    readSheets(communityId, period, { today, backlog: false }, hidden),
  ]);
  const oldest = rounds.at(-1)?.from;
  const all = oldest ? await answersSince(communityId, oldest) : [];
  const counts = sumOf(datesIn(period).map(sheets.on));
  return {
    rounds: rounds.map(({ from, to, until, sent }) => ({
      from,
      to,
      until,
      groups: Asked.options.map((asked) => {
        const answers = all
          .filter((one) => one.from === from && one.asked === asked)
          .map((one) => one.answers);
        return {
          asked,
          sent: sent[asked],
          answered: answeredOf(answers),
          questions: questionsFor[asked].map((question) => resultOf(question, answers)),
        };
      }),
    })),
    stuck: StuckAt.options
      .map((at) => ({ at, count: counts[`stuck:${at}`] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
  };
};
