import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** A word or a number that stands out. */
export function Badge({
  children,
  tone = 'tint',
}: {
  children: ReactNode;
  tone?: 'tint' | 'promise' | 'danger' | 'internal' | 'quiet' | 'count';
}) {
  return <View className={`badge badge--${tone}`}>{children}</View>;
}
