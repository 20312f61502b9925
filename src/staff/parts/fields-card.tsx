import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '../../components';

/** A card of fields, one under the other with room between. */
export const FieldsCard = ({
  title,
  aside,
  children,
}: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
}) => (
  <Card {...(title ? { title } : {})} aside={aside}>
    <View className="stack">{children}</View>
  </Card>
);
