import { View } from '@tarojs/components';
import type { Figure } from '../../../types/insight';
import { basisText, changeText, valueText } from './words';

const Change = ({ text }: { text: string | undefined }) => (
  <View className={`text text--tiny ${text ? 'figures__change' : 'text--soft'}`}>
    {text ?? '上期没有可比的数'}
  </View>
);

/** The figures of B14, each with its definition under the number. */
export function FigureCards({ figures }: { figures: readonly Figure[] }) {
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
          <View className="figures__definition">{figure.definition}</View>
        </View>
      ))}
    </View>
  );
}
