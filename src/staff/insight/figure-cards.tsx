import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Figure, Period } from '../../../types/insight';
import { basisText, changeText, valueText } from '../../text/figures';
import { tapOn } from '../parts/behind';
import { type Way, Ways, wayTo } from './ways';

const Change = ({ text }: { text: string | undefined }) => (
  <View className={`text text--tiny ${text ? 'figures__change' : 'text--soft'}`}>
    {text ?? '上期没有可比的数'}
  </View>
);

const toWeakPoints = () => void Taro.navigateTo({ url: '/staff/weak-points/index' });

/** The ways from a figure to the complaints that made it: those it counts, and the rest of those it counts among. */
const waysFrom = (figure: Figure, period: Period): Way[] => {
  const { name, label, rest, unit, behind = name } = figure;
  const { part, whole = 0 } = figure.now;
  if (name === 'hotSpots') return part > 0 ? [{ says: '看热点在哪里', open: toWeakPoints }] : [];
  // What is open now says nothing of a day.
  const days = behind === 'unfinished' ? {} : period;
  const counted = tapOn(behind, label, part, days);
  const others = rest ? tapOn(`${name}-`, `${label}：${rest}`, whole - part, days) : undefined;
  return [
    ...wayTo(unit === 'share' ? `看这 ${part} 件次` : '看这些投诉', counted),
    ...wayTo(`看${rest}`, others),
  ];
};

/** Figures of B14 over some days, each with its definition under the number. */
export function FigureCards({ figures, days }: { figures: readonly Figure[]; days: Period }) {
  return (
    <View className="figures">
      {figures.map((figure) => (
        <View className="figures__card" key={figure.name}>
          <View className="text text--small text--soft">{figure.label}</View>
          <View className="row row--wrap figures__line">
            <View className="figures__value">{valueText(figure, figure.now)}</View>
            <View className="text text--tiny text--soft">{basisText(figure, figure.now)}</View>
          </View>
          <Change text={changeText(figure)} />
          {figure.targets && (
            <View className="text text--tiny text--soft">
              对照：
              {figure.targets.map(({ who, share }) => `${who} ${Math.round(share * 100)}%`).join('，')}
            </View>
          )}
          <View className="figures__definition">{figure.definition}</View>
          <Ways ways={waysFrom(figure, days)} />
        </View>
      ))}
    </View>
  );
}
