import { View } from '@tarojs/components';
import type { Category, ChildKind } from '../../types/complaint';
import { kindText } from '../text';
import { Tap } from './tap';

interface SuggestedKindProps {
  categories: readonly { category: Category; child?: ChildKind; words: readonly string[] }[] | undefined;
  clear: boolean | undefined;
  chosen: Category | undefined;
  onTake: (category: Category, child?: string) => void;
}

/** The kinds that the words suggest, with the words that led to them: one where it is clear, else three. A tap takes one; what is chosen stays (C3). */
export function SuggestedKind({ categories = [], clear, chosen, onTake }: SuggestedKindProps) {
  if (chosen || categories.length === 0) return null;
  return (
    <View className="chips">
      {categories.slice(0, clear ? 1 : 3).map(({ words, ...kind }) => (
        <Tap
          key={kind.category}
          className="chips__chip chips__chip--suggested"
          says={`建议：${kindText(kind)}`}
          onTap={() => onTake(kind.category, kind.child?.id)}
        >
          建议 {kindText(kind)}
          <View className="chips__hint">因为写到“{words.slice(0, 3).join('”“')}”</View>
        </Tap>
      ))}
    </View>
  );
}
