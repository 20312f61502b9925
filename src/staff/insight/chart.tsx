import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../components';

/** A chart with what exactly it shows under it (B14). */
export function Chart({
  title,
  definition,
  children,
}: {
  title: string;
  definition: string;
  children: ReactNode;
}) {
  return (
    <Card title={title}>
      {children}
      <View className="figures__definition">{definition}</View>
    </Card>
  );
}

/** A bar of so many complaints, beside the period before. */
export const counted = ({ count, before }: { count: number; before?: number | undefined }) => ({
  value: count,
  before,
  says: before === undefined ? `${count} 件` : `${count} 件（上期 ${before}）`,
});
