import { Image, type ITouchEvent, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { SurfaceProps } from './surface-props';

const ID = 'covering-surface';

/** For a finger. */
export const Surface = ({ className, picture, onRatio, onTap, children }: SurfaceProps) => {
  const tapped = ({ changedTouches: [touch] }: ITouchEvent) =>
    touch &&
    Taro.createSelectorQuery()
      .select(`#${ID}`)
      .boundingClientRect()
      .exec(([place]: ({ left: number; top: number; width: number; height: number } | null)[]) => {
        if (!place) return;
        const { left, top, width, height } = place;
        onTap({ x: (touch.clientX - left) / width, y: (touch.clientY - top) / height });
      });
  return (
    <View id={ID} className={className} onClick={(event) => void tapped(event)}>
      <Image
        {...picture}
        mode="scaleToFill"
        onLoad={({ detail }) => onRatio(Number(detail.width) / Number(detail.height))}
      />
      {children}
    </View>
  );
};
