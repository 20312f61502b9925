import { View } from '@tarojs/components';
import { Tap } from '../../components';

interface PhrasesProps {
  phrases: readonly string[];
  value: string | undefined;
  onChange: (value: string) => void;
}

/** Ready words in the tone of the house (§2.1), put in with one tap and then changed at will; gone once something is written. */
export function Phrases({ phrases, value, onChange }: PhrasesProps) {
  if (value?.trim()) return null;
  return (
    <View className="phrases">
      {phrases.map((phrase) => (
        <Tap key={phrase} className="phrases__one" onTap={() => onChange(phrase)}>
          {phrase}
        </Tap>
      ))}
    </View>
  );
}
