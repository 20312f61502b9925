import { View } from '@tarojs/components';
import type { SimilarCase } from '../../../types/lists';
import { now } from '../../cloud';
import { Card } from '../../components';
import { stageText, whenText } from '../../text';

/** What may be told on the phone of the same matter: how many, how far, until when (B9). Merging is done at the complaint. */
export function KnownHere({ cases }: { cases: readonly SimilarCase[] }) {
  const [likest] = cases;
  if (!likest) return null;
  const until = likest.completeBy ? `，预计 ${whenText(likest.completeBy, now().toISOString())} 前完成` : '';
  return (
    <Card tone="tint">
      <View className="text text--small">
        这里已有 {cases.length} 件同类投诉正在处理：{stageText[likest.stage]}
        {until}。可以告诉住户；登记后受理时可并案。
      </View>
    </Card>
  );
}
