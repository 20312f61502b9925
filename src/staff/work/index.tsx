import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Work, WorkShare } from '../../../types/work';
import { cloud, now } from '../../cloud';
import {
  Badge,
  Button,
  Card,
  Chips,
  Empty,
  Line,
  optionsOf,
  Problem,
  Screen,
  Skeleton,
} from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useLoadedAgain } from '../../hooks/use-loaded-again';
import { daysText } from '../../text/days';
import { periodsOf } from '../insight/period';

const spans = { '30': '近 30 天', '90': '近 90 天' } as const;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

type Verdict = WorkShare['verdict'];

/** How a share compares, where more of it is better. */
const better: Record<Verdict, { text: string; tone: 'quiet' | 'tint' | 'promise' }> = {
  tooFew: { text: '件数太少，不评价', tone: 'quiet' },
  above: { text: '好于同类', tone: 'tint' },
  usual: { text: '与同类相当', tone: 'quiet' },
  below: { text: '低于同类', tone: 'promise' },
};

/** The same where less of it is better. */
const worse = { ...better, above: better.below, below: better.above };

interface ShareLineProps {
  name: string;
  share: WorkShare;
  says?: typeof better;
}

function ShareLine({
  name,
  share: { part, whole, expected, low, high, verdict },
  says = better,
}: ShareLineProps) {
  return (
    <View>
      <Line name={name}>{whole === 0 ? '期内没有' : `${percent(part / whole)}（${part} / ${whole}）`}</Line>
      {whole > 0 && (
        <View className="row row--wrap">
          <Badge tone={says[verdict].tone}>{says[verdict].text}</Badge>
          <View className="text text--tiny text--soft">
            {expected === null ? '' : `同类 ${percent(expected)}`}
            {low !== undefined && high !== undefined
              ? ` · 本人 95% 区间 ${percent(low)}–${percent(high)}`
              : ''}
          </View>
        </View>
      )}
    </View>
  );
}

function WorkCard({ work: { name, resolved, onTime, content, redone } }: { work: Work }) {
  return (
    <Card title={name} aside={`处理完成 ${resolved} 件次`}>
      <View className="stack stack--tight">
        <ShareLine name="按时" share={onTime} />
        <ShareLine name="住户满意" share={content} />
        <ShareLine name="重办" share={redone} says={worse} />
      </View>
    </Card>
  );
}

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
        <WorkCard key={work.id} work={work} />
      ))}
      {shown?.teams.map((work) => (
        <WorkCard key={`team ${work.name}`} work={work} />
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
