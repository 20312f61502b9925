import type { Period } from '../../../types/insight';
import type { Asked, Choice, Question, QuestionResult } from '../../../types/questionnaire';
import { dayAfter } from './figures/matters';

/** What each is asked: three questions at most (§6). */
export const questionsFor = {
  resident: ['informed', 'effort', 'again'],
  staff: ['time', 'clarity', 'help'],
} as const satisfies Record<Asked, readonly Question[]>;

/** Nobody is asked twice within so many days (§6). */
export const SILENT_DAYS = 90;
/** So long a questionnaire can be answered. */
export const OPEN_DAYS = 21;

/** The calendar quarter that was over before a date. */
export const quarterBefore = (date: string): Period => {
  const month = Number(date.slice(5, 7));
  const first = `${date.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  const to = dayAfter(first, -1);
  const start = Number(to.slice(5, 7)) - 2;
  return { from: `${to.slice(0, 4)}-${String(start).padStart(2, '0')}-01`, to };
};

/** How many of so many are asked: half of them, a few at least, and no more than can be read. */
export const lotsOf = (possible: number): number =>
  Math.min(possible, 100, Math.max(10, Math.ceil(possible / 2)));

export type Answers = Partial<Record<Question, Choice>>;

/** What is fewer than this might be somebody in particular. */
const SMALL = 3;

const choices = ['good', 'middling', 'bad'] as const;

/** How many said what: no number below three, and where one alone would follow from the others, the smallest of those is kept back with it (§3.7.2). */
export const resultOf = (question: Question, all: readonly Answers[]): QuestionResult => {
  const cells = choices.map((choice) => ({
    choice,
    count: all.filter((answers) => answers[question] === choice).length,
  }));
  const small = cells.filter(({ count }) => count > 0 && count < SMALL);
  const [alone] = small;
  const others = cells.filter((cell) => cell !== alone && cell.count > 0).sort((a, b) => a.count - b.count);
  const hidden = new Set(small.length === 1 ? [alone, ...others.slice(0, 1)] : small);
  // Of a handful of answers not even a nought is told.
  const few = cells.reduce((sum, { count }) => sum + count, 0) < SMALL;
  const told = (choice: Choice) => {
    const cell = cells.find((one) => one.choice === choice);
    return few || !cell || hidden.has(cell) ? null : cell.count;
  };
  return { question, good: told('good'), middling: told('middling'), bad: told('bad') };
};

/** How many answered anything, unless they are too few to be told. */
export const answeredOf = (all: readonly Answers[]): number | null => {
  const count = all.filter((answers) => Object.keys(answers).length > 0).length;
  return count > 0 && count < SMALL ? null : count;
};
