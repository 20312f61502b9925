import { View } from '@tarojs/components';
import type { WeakPoint } from '../../../types/weak-points';
import { Button } from '../../components';
import { openBehind, pointBehind } from '../parts/behind';
import { chanceText, seenText, subjectText } from '../parts/weak-words';

/** One weak point with its numbers, and the way to the complaints behind it. */
export function Point({ point }: { point: WeakPoint }) {
  const chance = chanceText(point);
  return (
    <View className="weak__point">
      <View className="text text--strong">{subjectText(point)}</View>
      <View className="text text--small">{seenText(point)}</View>
      {chance && <View className="text text--tiny text--soft text--digits">{chance}</View>}
      <View className="row row--wrap weak__ways">
        <Button small tone="plain" onTap={() => openBehind(pointBehind(point))}>
          看这些投诉
        </Button>
      </View>
    </View>
  );
}
