import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from './tap';

interface ButtonProps {
  children: ReactNode;
  onTap: () => void;
  tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  small?: boolean;
  busy?: boolean;
  disabled?: boolean;
}

/** A button; while busy it turns and takes no further tap. */
export function Button({ children, onTap, tone = 'primary', small, busy, disabled }: ButtonProps) {
  const off = busy || disabled;
  return (
    <Tap
      className={`button button--${tone}${small ? ' button--small' : ''}${disabled ? ' button--disabled' : ''}`}
      pressedClassName={tone === 'primary' ? 'button--pressed' : 'card--pressed'}
      disabled={off}
      onTap={onTap}
    >
      {busy ? <View className="spinner" /> : null}
      {children}
    </Tap>
  );
}
