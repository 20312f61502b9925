import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from './tap';

interface CardProps {
  title?: string;
  aside?: ReactNode;
  tone?: 'plain' | 'promise' | 'danger' | 'tint' | 'internal';
  onTap?: () => void;
  children?: ReactNode;
}

/** A card on the ground; with `onTap` the whole card is one button. */
export function Card({ title, aside, tone = 'plain', onTap, children }: CardProps) {
  const head =
    title || aside ? (
      <View className="card__head">
        <View className="card__title">{title}</View>
        <View className="card__aside">{aside}</View>
      </View>
    ) : null;
  const className = `card card--${tone}`;
  return onTap ? (
    <Tap className={className} pressedClassName="card--pressed" onTap={onTap}>
      {head}
      {children}
    </Tap>
  ) : (
    <View className={className}>
      {head}
      {children}
    </View>
  );
}
