import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Period, Report } from '../../../types/insight';
import { Button } from '../../components';
import { openBehind } from '../parts/behind';
import { basisText, changeText, valueText } from './words';

const Change = ({ text }: { text: string | undefined }) => (
  <View className={`text text--tiny ${text ? 'figures__change' : 'text--soft'}`}>
    {text ?? '上期没有可比的数'}
  </View>
);

const toWeakPoints = () => void Taro.navigateTo({ url: '/staff/weak-points/index' });

/** What lies behind a figure: complaints, as the search finds them by the days on which they were received, or the weak points. */
const behind: Partial<Record<string, { says: string; open: (period: Period) => void }>> = {
  received: { says: '看这些投诉', open: ({ from, to }) => openBehind({ from, to }) },
  satisfied: {
    says: '看期内收到、评了不满意的',
    open: ({ from, to }) => openBehind({ satisfaction: 'dissatisfied', from, to }),
  },
  again: { says: '看又来的在哪里', open: toWeakPoints },
  hotSpots: { says: '看热点在哪里', open: toWeakPoints },
};

/** The figures of B14, each with its definition under the number. */
export function FigureCards({ report: { figures, from, to } }: { report: Report }) {
  return (
    <View className="figures">
      {figures.map((figure) => {
        const its = figure.now.part > 0 ? behind[figure.name] : undefined;
        return (
          <View className="figures__card" key={figure.name}>
            <View className="text text--small text--soft">{figure.label}</View>
            <View className="row row--wrap figures__line">
              <View className="figures__value">{valueText(figure, figure.now)}</View>
              <View className="text text--tiny text--soft">{basisText(figure, figure.now)}</View>
            </View>
            <Change text={changeText(figure)} />
            <View className="figures__definition">{figure.definition}</View>
            {its && (
              <View className="figures__way">
                <Button small tone="plain" onTap={() => its.open({ from, to })}>
                  {its.says}
                </Button>
              </View>
            )}
          </View>
        );
      })}
    </View>
  );
}
