import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** A name and its value on one line of a card. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="line">
      <View className="line__name">{name}</View>
      <View className="line__value">{children}</View>
    </View>
  );
}
