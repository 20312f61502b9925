import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useTextScale } from '../../hooks/use-text-scale';
import type { Tab } from '../tab-bar';
import { Alarms } from './alarms';
import { Frame } from './frame';

interface ScreenProps {
  title: string;
  tab?: Tab;
  /** Nothing lies behind it. */
  first?: boolean;
  wide?: boolean;
  footer?: ReactNode;
  children: ReactNode;
}

/** A page: its title, the chosen text size, a footer that stays in reach of the thumb. */
export function Screen({ title, tab, first, wide, footer, children }: ScreenProps) {
  const scale = useTextScale();
  const look = [
    'screen',
    tab ? 'screen--tabbed' : '',
    footer ? 'screen--footed' : '',
    wide ? 'screen--desk' : '',
    scale === 1.4 ? 'screen--scale-14' : scale === 1.2 ? 'screen--scale-12' : '',
  ];
  return (
    <View className={look.filter(Boolean).join(' ')}>
      <Frame title={title} tab={tab} first={first}>
        <Alarms />
        <View className="stack">{children}</View>
        {footer ? <View className="footer">{footer}</View> : null}
      </Frame>
    </View>
  );
}
