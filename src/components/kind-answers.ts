import type { Answered } from '../../types/answered';
import type { Category } from '../../types/complaint';
import type { FieldProblem } from '../../types/text';

/** What has been typed to a question of a kind so far: it stays while another kind is looked at (§3.2.1). */
export type KindAnswer = Answered & { category: Category };

/** Where the problem of an answer stands in what is checked. */
export type AnswerProblems = { [field: `answers.${number}.answer`]: FieldProblem };

/** The answers that belong to the chosen kind, as they are sent: nothing where none was given. */
export function answersTo(
  category: Category | undefined,
  answers: readonly KindAnswer[] = [],
): Answered[] | undefined {
  const found = answers
    .filter((one) => one.category === category && one.answer.trim() !== '')
    .map(({ question, answer }) => ({ question, answer }));
  return found.length > 0 ? found : undefined;
}

/** The answers after one was typed. */
export const withAnswer = (answers: readonly KindAnswer[] = [], typed: KindAnswer): KindAnswer[] => {
  const isIt = (one: KindAnswer) => one.category === typed.category && one.question === typed.question;
  return answers.some(isIt) ? answers.map((one) => (isIt(one) ? typed : one)) : [...answers, typed];
};
