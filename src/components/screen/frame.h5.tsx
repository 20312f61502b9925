import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { TabBar } from '../tab-bar';
import { Tap } from '../tap';
import type { FrameProps } from './frame-props';

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.switchTab({ url: '/pages/home/index' });
}

/** On the web we draw the title and the tab bar ourselves. */
export function Frame({ title, tab, first, children }: FrameProps) {
  useEffect(() => {
    document.title = `${title} · 回音`;
  }, [title]);
  return (
    <>
      <div className="web-bar">
        {tab || first ? null : (
          <Tap className="web-bar__back" says="返回" onTap={goBack}>
            ‹
          </Tap>
        )}
        <h1 className="web-bar__title">{title}</h1>
      </div>
      {children}
      {tab ? <TabBar here={tab} /> : null}
    </>
  );
}
