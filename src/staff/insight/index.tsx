import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { cloud, now } from '../../cloud';
import { Button, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useLoadedAgain } from '../../hooks/use-loaded-again';
import { toPicker } from '../../text';
import { ByTopic } from './by-topic';
import { AgeChart } from './charts';
import './insight.scss';
import { type Looked, periodsFor, periodsOf } from './period';
import { SpanCard } from './span-card';
import { WaitingChart } from './waiting';

/** Where what the figures say is followed up. */
const ways = [
  ['薄弱点', 'weak-points'],
  ['改进', 'improvements'],
] as const;

/** What the complaints of a period add up to, beside the period before (§3.7.2, B14): for supervisors and managers. */
export default function InsightPage() {
  const at = now().toISOString();
  const [looked, setLooked] = useState<Looked>({ span: '30', back: 0 });
  // While days of one's own are being chosen, what was looked at before stays.
  const chosen = periodsFor(looked, at);
  const last = useRef(periodsOf(30, at));
  if (chosen) last.current = chosen;
  const periods = last.current;
  const { data, failure, reload } = useLoad(() => cloud.insight.report(periods));
  // A page loads what it shows when it is shown, and this chart is drawn only later.
  const waiting = useLoad(() => cloud.insight.waiting({}));
  // The server's time may put another day to it than the phone's, and is known after the first answer.
  const asked = `${periods.from} ${periods.to}`;
  useLoadedAgain(asked, reload);

  const report = data?.from === periods.from && data.to === periods.to ? data : undefined;
  const idle = report?.figures.every(({ now: { part } }) => part === 0);
  return (
    <Screen title="数据看板" wide>
      <SpanCard looked={looked} at={at} onChange={setLooked} />
      <View className="row row--wrap">
        {ways.map(([name, page]) => (
          <Button
            key={page}
            small
            tone="plain"
            onTap={() => void Taro.navigateTo({ url: `/staff/${page}/index` })}
          >
            {name}
          </Button>
        ))}
      </View>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!report && !failure && <Skeleton />}
      {report && idle && (
        <Empty title="这段时间没有投诉" hint="换一个时段看看；有新的投诉后，这里会自动统计。" />
      )}
      {report && !idle && (
        <ByTopic
          report={report}
          standing={
            <>
              <WaitingChart loaded={waiting} />
              {report.ages && <AgeChart ages={report.ages} today={toPicker(at).date} />}
            </>
          }
        />
      )}
    </Screen>
  );
}
