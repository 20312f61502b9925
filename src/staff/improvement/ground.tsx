import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ImprovementView } from '../../../types/improvements';
import { Button, Card, Line } from '../../components';
import { dayText } from '../../text/days';
import { chanceText, ruleText, seenText, subjectText } from '../../text/weak-points';
import { openBehind, pointBehind } from '../parts/behind';
import { beginningText, indicatorText } from '../parts/improvement-words';

function OfPoint({ point }: { point: NonNullable<ImprovementView['point']> }) {
  const chance = chanceText(point);
  return (
    <Card title={subjectText(point)} aside={ruleText[point.rule]}>
      <View className="text text--small">{seenText(point)}</View>
      <View className="text text--tiny text--soft">
        {chance ? `${chance} · ` : ''}截至 {dayText(point.to)}
      </View>
      <View className="row row--wrap card__actions">
        <Button small tone="plain" onTap={() => openBehind(pointBehind(point, subjectText(point)))}>
          看这些投诉
        </Button>
      </View>
    </Card>
  );
}

/** What an improvement rests on: its weak point, or its problem with what measures it, what shows it and where it came up. */
export function Ground({ view: { point, problem, measured, cases, origin } }: { view: ImprovementView }) {
  if (point) return <OfPoint point={point} />;
  return (
    <Card title="问题">
      <View className="stack stack--tight">
        <View className="text text--lines">{problem}</View>
        {measured && <Line name="看的数">{indicatorText(measured)}</Line>}
        {origin && <Line name="来源">{beginningText(origin)}</Line>}
      </View>
      <View className="row row--wrap card__actions">
        {origin?.kind === 'decision' && (
          <Button
            small
            tone="plain"
            onTap={() => void Taro.navigateTo({ url: `/staff/review/index?month=${origin.month}` })}
          >
            看评审
          </Button>
        )}
        {cases.map(({ id, no }) => (
          <Button
            key={id}
            small
            tone="plain"
            onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${id}` })}
          >
            {no}
          </Button>
        ))}
      </View>
    </Card>
  );
}
