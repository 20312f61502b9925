import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { WeakPoint } from '../../../types/weak-points';
import { Button } from '../../components';
import { chanceText, seenText, subjectText } from '../../text/weak-points';
import { openBehind, pointBehind } from '../parts/behind';

/** One weak point with its numbers, the way to the complaints behind it, and to what is done about it. */
export function Point({ point, improvementId }: { point: WeakPoint; improvementId?: string | undefined }) {
  const chance = chanceText(point);
  const { key, to } = point;
  const url = improvementId
    ? `/staff/improvement/index?id=${improvementId}`
    : `/staff/improve/index?point=${encodeURIComponent(key)}&to=${to}`;
  return (
    <View className="weak__point">
      <View className="text text--strong">{subjectText(point)}</View>
      <View className="text text--small">{seenText(point)}</View>
      {chance && <View className="text text--tiny text--soft text--digits">{chance}</View>}
      <View className="row row--wrap weak__ways">
        <Button small tone="plain" onTap={() => openBehind(pointBehind(point, subjectText(point)))}>
          看这些投诉
        </Button>
        <Button small tone={improvementId ? 'plain' : 'primary'} onTap={() => void Taro.navigateTo({ url })}>
          {improvementId ? '看改进' : '提出改进'}
        </Button>
      </View>
    </View>
  );
}
