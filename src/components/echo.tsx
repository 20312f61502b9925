import { View } from '@tarojs/components';

/** The sign of Huiyin: a word spoken and its echo coming back. */
export function Echo({ size = 'small' }: { size?: 'small' | 'large' }) {
  return (
    <View className={`echo echo--${size}`} ariaRole="presentation">
      <View className="echo__ring echo__ring--outer" />
      <View className="echo__ring" />
      <View className="echo__dot" />
    </View>
  );
}
