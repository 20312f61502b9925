import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ReviewView } from '../../../types/reviews';
import { Button, Card } from '../../components';
import { summaryOf } from '../../text/reports';
import { FigureCards } from '../insight/figure-cards';

/** The figures of the month's report, as they were when it was made: what matters at once, each with its definition on demand. */
export function Figures({ view: { report, reportId } }: { view: ReviewView }) {
  const [whole, setWhole] = useState(false);
  return (
    <>
      <Card title="当月数字">
        <View className="stack stack--tight">
          {report ? (
            summaryOf({ report }).map((line) => (
              <View className="text" key={line}>
                {line}
              </View>
            ))
          ) : (
            <View className="text text--soft">这个月的月报找不到了。</View>
          )}
          <View className="row row--wrap">
            {report && (
              <Button small tone="plain" onTap={() => setWhole(!whole)}>
                {whole ? '收起数字' : '看全部数字和口径'}
              </Button>
            )}
            <Button
              small
              tone="plain"
              onTap={() => void Taro.navigateTo({ url: `/staff/reports/index?id=${reportId}` })}
            >
              打开月报
            </Button>
          </View>
        </View>
      </Card>
      {whole && report && <FigureCards figures={report.figures} days={report} />}
    </>
  );
}
