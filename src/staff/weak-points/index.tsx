import { View } from '@tarojs/components';
import { useState } from 'react';
import { type WeakPoints, WeakRule } from '../../../types/weak-points';
import { cloud, now } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useLoadedAgain } from '../../hooks/use-loaded-again';
import { toPicker } from '../../text';
import { dayText } from '../../text/days';
import { ruleDefinition, ruleText } from '../../text/weak-points';
import { dayBy } from '../insight/period';
import { Point } from './point';
import './weak-points.scss';

interface RulesProps {
  found: WeakPoints;
  /** What is done about weak points already, by their keys. */
  underWay: ReadonlyMap<string, string>;
}

function Rules({ found, underWay }: RulesProps) {
  return (
    <View className="weak">
      {WeakRule.options.map((rule) => {
        const points = found.points.filter((point) => point.rule === rule);
        const unknown = rule === 'rise' && found.weeks === 0;
        return (
          <Card
            key={rule}
            title={ruleText[rule]}
            aside={points.length > 0 ? `${points.length} 项` : undefined}
          >
            {unknown && (
              <View className="text text--small text--soft">
                记录还不满 12 周，没有足够的以往可比，暂不判断。
              </View>
            )}
            {!unknown && points.length === 0 && (
              <View className="text text--small text--soft">没有发现。</View>
            )}
            {points.map((point) => (
              <Point key={point.key} point={point} improvementId={underWay.get(point.key)} />
            ))}
            <View className="weak__definition">
              {ruleDefinition[rule]}
              {rule === 'rise' && !unknown ? `这次比了 ${found.weeks} 周、${found.cells} 项。` : ''}
            </View>
          </Card>
        );
      })}
    </View>
  );
}

/** The weak points by stated rules with their numbers, as of a day (§3.7.2): for supervisors and managers. */
export default function WeakPointsPage() {
  const [weeksBack, setWeeksBack] = useState(0);
  const to = dayBy(toPicker(now().toISOString()).date, -7 * weeksBack);
  const { data, failure, reload } = useLoad(() => cloud.insight.weakPoints({ to }));
  // The server's time may put another day to it than the phone's, and is known after the first answer.
  useLoadedAgain(to, reload);
  const found = data?.to === to ? data : undefined;
  const known = useLoad(() => cloud.insight.improvements({}));
  const underWay = new Map(
    (known.data?.improvements ?? [])
      .filter(({ state }) => state === 'open' || state === 'done')
      .flatMap(({ id, point }) => (point ? [[point.key, id] as const] : [])),
  );
  return (
    <Screen title="薄弱点" wide>
      <Card>
        <View className="row row--apart">
          <Button small tone="plain" onTap={() => setWeeksBack(weeksBack + 1)}>
            早一周
          </Button>
          <View className="text text--strong">截至 {dayText(to)}</View>
          <Button small tone="plain" disabled={weeksBack === 0} onTap={() => setWeeksBack(weeksBack - 1)}>
            晚一周
          </Button>
        </View>
      </Card>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!found && !failure && <Skeleton />}
      {found && found.points.length === 0 && found.weeks > 0 && (
        <Empty title="没有发现薄弱点" hint="四条规则都没有发现异常；规则写在下面。" />
      )}
      {found && <Rules found={found} underWay={underWay} />}
    </Screen>
  );
}
