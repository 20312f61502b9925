import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud, now } from '../../cloud';
import { Button, Card, Chips, Empty, optionsOf, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useLoadedAgain } from '../../hooks/use-loaded-again';
import { daysText } from '../../text/days';
import { periodsOf } from '../insight/period';
import { WorkCard } from './work-card';

const spans = { '30': '近 30 天', '90': '近 90 天' } as const;

/** What people and teams did, beside what is usual in the same kinds of matter (§5.3): everybody's for whoever supervises, one's own for the others. */
export default function WorkPage() {
  const at = now().toISOString();
  const [span, setSpan] = useState<keyof typeof spans>('30');
  const { from, to } = periodsOf(Number(span), at);
  const { data, failure, reload } = useLoad(() => cloud.insight.work({ from, to }));
  // The server's time may put another day to it than the phone's, and is known after the first answer.
  const asked = `${from} ${to}`;
  useLoadedAgain(asked, reload);
  const shown = data?.from === from && data.to === to ? data : undefined;
  return (
    <Screen title="工作评价">
      <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/scorecard/index' })}>
        我上周的工作小结
      </Button>
      <Card>
        <Chips id="span" label="时段" options={optionsOf(spans)} value={span} onChange={setSpan} />
        <View className="text text--small text--soft">{daysText({ from, to })}</View>
      </Card>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!shown && !failure && <Skeleton />}
      {shown?.people.length === 0 && (
        <Empty title="这段时间没有可评的工作" hint="处理完成投诉以后，这里会自动统计。" />
      )}
      {shown?.people.map((work) => (
        <WorkCard key={work.id} work={work} days={{ from, to }} />
      ))}
      {shown?.teams.map((work) => (
        <WorkCard key={`team ${work.name}`} work={work} days={{ from, to }} />
      ))}
      <Card tone="tint" title="怎么比才公平">
        <View className="text text--small">
          每个人只和“同类”比：按本人手上的类别构成，算出全小区办同样这些事会是多少。难办的类别不会拖累人。少于
          10 件不评价；差别在偶然范围内（95%
          区间包含同类水平）算相当。按时只看负责人自己的时限，超时记给持有时间最长的人，等审批、等住户的时间不算在内。
        </View>
      </Card>
    </Screen>
  );
}
