import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Veil } from './veil';

/** A sheet from below (in the middle of a wide screen) over a dimmed page. */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children?: ReactNode;
}) {
  return (
    <Veil title={title} onClose={onClose}>
      <View className="sheet__title">{title}</View>
      {children}
    </Veil>
  );
}

interface ConfirmProps {
  title: string;
  text: string;
  yes: string;
  tone?: 'primary' | 'danger';
  busy?: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** Asks before something that cannot simply be undone. */
export function Confirm({ title, text, yes, tone = 'primary', busy, onYes, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="text text--soft text--lines">{text}</View>
      <View className="sheet__buttons">
        <Button tone={tone} busy={busy} onTap={onYes}>
          {yes}
        </Button>
        <Button tone="quiet" disabled={busy} onTap={onClose}>
          再想想
        </Button>
      </View>
    </Sheet>
  );
}
