import * as z from 'zod/mini';
import { Day } from './insight';
import { Id, Instant } from './text';

/** Who is asked every quarter how complaints are handled (§6): residents whose case was closed, by lot, and the staff. */
export const Asked = z.enum(['resident', 'staff']);
export type Asked = z.infer<typeof Asked>;

/** What is asked, never more than three of one person: whether one knew how it stood, what it cost oneself, whether it would be done again; and of the staff whether the time suffices, whether one knows what is to be done, whether colleagues help. */
export const Question = z.enum(['informed', 'effort', 'again', 'time', 'clarity', 'help']);
export type Question = z.infer<typeof Question>;

/** One of three answers, from the better to the worse. */
export const Choice = z.enum(['good', 'middling', 'bad']);
export type Choice = z.infer<typeof Choice>;

/** Where the staff say that a case got stuck, with one tap when it is resolved or revisited (§6). It is counted and stands beside nobody. */
export const StuckAt = z.enum([
  'reception',
  'investigation',
  'approval',
  'parts',
  'contractor',
  'resident',
  'colleagues',
]);
export type StuckAt = z.infer<typeof StuckAt>;

/** The questionnaire of one person with what has been answered so far. */
export const Questionnaire = z.strictObject({
  id: Id,
  asked: Asked,
  from: Day, // the quarter that it is about
  to: Day,
  until: Instant,
  questions: z.array(z.strictObject({ question: Question, choice: z.optional(Choice) })),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** How many said what; a number is null where it might be somebody in particular. */
export const QuestionResult = z.strictObject({
  question: Question,
  good: z.nullable(z.number()),
  middling: z.nullable(z.number()),
  bad: z.nullable(z.number()),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

/** What the questionnaires of a quarter add up to. */
export const QuestionnaireResult = z.strictObject({
  from: Day,
  to: Day,
  until: Instant,
  groups: z.array(
    z.strictObject({
      asked: Asked,
      sent: z.number(),
      answered: z.nullable(z.number()), // null: fewer than three
      questions: z.array(QuestionResult),
    }),
  ),
});
export type QuestionnaireResult = z.infer<typeof QuestionnaireResult>;

/** The part of `insight` that asks. */
export const questionnaires = {
  /** What the caller is asked, if anything is open; looking records nothing. */
  questionnaire: {
    input: z.strictObject({}),
    output: z.strictObject({ questionnaire: z.optional(Questionnaire) }),
  },
  /** One answer, at once; another one replaces it while the questionnaire is open. */
  answerQuestion: {
    input: z.strictObject({ id: Id, question: Question, choice: Choice }),
    output: Questionnaire,
  },
  /** What the last quarters said, and where cases got stuck in the last 90 days: for the manager. */
  questionnaireResults: {
    input: z.strictObject({}),
    output: z.strictObject({
      rounds: z.array(QuestionnaireResult),
      stuck: z.array(z.strictObject({ at: StuckAt, count: z.number() })),
    }),
  },
} as const;
