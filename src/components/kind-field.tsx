import { View } from '@tarojs/components';
import type { Category } from '../../types/complaint';
import type { FieldProblem } from '../../types/text';
import type { Suggestion } from '../hooks/use-suggestion';
import { categoryText } from '../text';
import { Chips, optionsOf } from './field';
import { SuggestedKind } from './suggested-kind';

interface KindFieldProps {
  label: string;
  value: Category | undefined;
  problem?: FieldProblem | undefined;
  suggestion: Suggestion | undefined;
  /** Before what the community says of the kind, where somebody else is to hear it. */
  telling?: string;
  onChange: (category: Category) => void;
}

/** Of which kind it is: what the words suggest, all kinds, and what the community says of the one that is chosen (§3.2.1, C3). */
export function KindField({ label, value, problem, suggestion, telling = '', onChange }: KindFieldProps) {
  return (
    <>
      <SuggestedKind
        categories={suggestion?.categories}
        clear={suggestion?.clear}
        chosen={value}
        onTake={onChange}
      />
      <Chips
        id="category"
        label={label}
        optional
        options={optionsOf(categoryText)}
        value={value}
        problem={problem}
        onChange={onChange}
      />
      {suggestion?.advice ? (
        <View className="text text--small text--promise" ariaRole="status">
          {telling}
          {suggestion.advice.notice}
        </View>
      ) : null}
    </>
  );
}
