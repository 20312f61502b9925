import { View } from '@tarojs/components';
import type { Category } from '../../types/complaint';
import type { FieldProblem } from '../../types/text';
import type { Suggestion } from '../hooks/use-suggestion';
import { categoryText } from '../text';
import { ChildChips } from './child-chips';
import { Chips, optionsOf, TextField } from './field';
import { answersTo, type KindAnswer, withAnswer } from './kind-answers';
import { SuggestedKind } from './suggested-kind';

/** A kind, perhaps one below it, with what was answered to its questions. */
interface Kind {
  category: Category | undefined;
  child?: string | undefined;
  answers?: KindAnswer[];
}

interface KindFieldProps {
  label: string;
  value: Kind;
  problems: Partial<Record<string, FieldProblem>>;
  suggestion: Suggestion | undefined;
  /** Before what the community says of the kind, where somebody else is to hear it. */
  telling?: string;
  onChoose: (category: Category, child?: string) => void;
  onAnswer: (answers: KindAnswer[]) => void;
}

/** The questions of a kind: those of now, and those that were answered before. */
const questionsOf = (category: Category, suggestion: Suggestion | undefined, answers: KindAnswer[]) => [
  ...new Set([
    ...(suggestion?.advice?.questions ?? []),
    ...answers.filter((one) => one.category === category && one.answer).map(({ question }) => question),
  ]),
];

/** Of which kind it is: what the words suggest, all kinds, those below the one that is chosen, what the community says of it, and what it asks (§3.2.1, C3). */
export function KindField(props: KindFieldProps) {
  const { label, value, problems, suggestion, telling = '', onChoose, onAnswer } = props;
  const { category, child, answers = [] } = value;
  const below = suggestion?.advice?.children;
  const sent = answersTo(category, answers) ?? [];
  const typed = (question: string) =>
    answers.find((one) => one.category === category && one.question === question)?.answer ?? '';
  const problemOf = (question: string) =>
    problems[`answers.${sent.findIndex((one) => one.question === question)}.answer`];
  return (
    <>
      <SuggestedKind
        categories={suggestion?.categories}
        clear={suggestion?.clear}
        chosen={category}
        onTake={onChoose}
      />
      <Chips
        id="category"
        label={label}
        optional
        options={optionsOf(categoryText)}
        value={category}
        problem={problems.category}
        onChange={(chosen) => onChoose(chosen, chosen === category ? child : undefined)}
      />
      {category && below ? (
        <ChildChips options={below} value={child} onChange={(id) => onChoose(category, id)} />
      ) : null}
      {suggestion?.advice?.notice ? (
        <View className="text text--small text--promise">
          {telling}
          {suggestion.advice.notice}
        </View>
      ) : null}
      {category &&
        questionsOf(category, suggestion, answers).map((question, index) => (
          <TextField
            key={question}
            id={`answer-${index}`}
            label={question}
            optional
            value={typed(question)}
            problem={problemOf(question)}
            onChange={(answer) => onAnswer(withAnswer(answers, { category, question, answer }))}
          />
        ))}
    </>
  );
}
