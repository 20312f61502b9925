import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from './button';

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
    // The taps beside the sheet have a ground of their own: on the web, a stopped click would not reach the buttons inside either.
    <View className="veil" catchMove>
      <View className="veil__ground" onClick={onClose} />
      <View className="sheet" ariaRole="dialog" ariaLabel={title}>
        <View className="sheet__title">{title}</View>
        {children}
      </View>
    </View>
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
