import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import type { Failure } from '../../types/errors';
import { errorText } from '../text';
import { brokenLinkText } from '../text/errors';
import { Button } from './button';
import { Echo } from './echo';

/** Nothing here yet, and what to do next. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <View className="empty">
      <Echo size="large" />
      <View className="text text--lead">{title}</View>
      {hint ? <View className="text text--small text--soft">{hint}</View> : null}
      {children}
    </View>
  );
}

interface ProblemProps {
  failure: Failure;
  retry?: () => void;
  /** Other words than the usual ones, where more is known of what was wanted. */
  words?: Partial<Record<Failure['code'], string>>;
}

/** What went wrong in words, and a way to try again, where a page did not load what it shows. */
export function Problem({ failure, retry, words }: ProblemProps) {
  const usual = retry && failure.code === 'INVALID_INPUT' ? brokenLinkText : errorText[failure.code];
  return (
    <View className="card card--danger" ariaRole="alert">
      <View className="row row--apart">
        <View className="text text--small text--danger grow">{words?.[failure.code] ?? usual}</View>
        {retry ? (
          <Button tone="danger" small onTap={retry}>
            重试
          </Button>
        ) : null}
        {failure.code === 'CONSENT_NEEDED' ? (
          <Button tone="danger" small onTap={() => void Taro.navigateTo({ url: '/mine/rights/index' })}>
            看告知
          </Button>
        ) : null}
      </View>
    </View>
  );
}

const widths = ['40%', '92%', '68%'];

/** The shape of what is about to appear. */
export function Skeleton({ cards = 3 }: { cards?: number }) {
  return (
    <View className="skeleton" ariaLabel="正在加载">
      {Array.from({ length: cards }, (_, card) => `card-${card}`).map((card) => (
        <View className="skeleton__card" key={card}>
          {widths.map((width) => (
            <View className="skeleton__line" key={width} style={{ width }} />
          ))}
        </View>
      ))}
    </View>
  );
}
