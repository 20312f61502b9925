import { View } from '@tarojs/components';
import type { ComplaintView } from '../../../types/views';
import { Card } from '../../components';

/** What an investigation of this kind of complaint should bring to light, as the community has set it (§3.2.1). */
export function EvidenceHints({ view }: { view: ComplaintView }) {
  const { evidence = [] } = view.form;
  if (evidence.length === 0) return null;
  return (
    <Card tone="tint" title="这类投诉要查清、留证的">
      {evidence.map((hint) => (
        <View key={hint} className="text text--small">
          · {hint}
        </View>
      ))}
    </Card>
  );
}
