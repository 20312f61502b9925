import { View } from '@tarojs/components';
import type { VeilProps } from './veil-props';

/** What lies over a dimmed page; a tap beside it closes it. */
export const Veil = ({ title, onClose, children }: VeilProps) => (
  <View className="veil" catchMove>
    <View className="veil__ground" onClick={onClose} />
    <View className="sheet" ariaRole="dialog" ariaLabel={title}>
      {children}
    </View>
  </View>
);
