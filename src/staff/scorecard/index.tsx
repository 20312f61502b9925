import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Period } from '../../../types/insight';
import type { Scorecard } from '../../../types/scorecard';
import { cloud } from '../../cloud';
import { Button, Card, Empty, Line, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { clockText } from '../../text';
import { daysText, dayText } from '../../text/days';
import { dayBy } from '../insight/period';
import { type Way, Ways, wayTo } from '../insight/ways';
import { tapOn } from '../parts/behind';

/** What somebody did in a week, each number with the way to the complaints behind it (§4). */
function OneCard({ card, title, days }: { card: Scorecard; title: string; days: Period }) {
  const { id, name, clocks, shared, resolved, answered, content, redone } = card;
  const way = (number: string, words: string, count: number): Way[] =>
    wayTo(`看${words}的 ${count} 件次`, tapOn(number, `${name}：${words}`, count, days));
  const work = (what: string, words: string, count: number) => way(`work:${id}:${what}`, words, count);
  return (
    <Card title={title} aside={`处理完成 ${resolved} 件次`}>
      <Ways ways={work('asked', '处理完成', resolved)} />
      {clocks.map(({ clock, kept, late }) => (
        <View key={clock}>
          <Line name={clockText[clock]}>{late > 0 ? `按时 ${kept}，超时 ${late}` : `按时 ${kept}`}</Line>
          <Ways
            ways={[
              ...way(`hand:${id}:kept:${clock}`, `${clockText[clock]}按时`, kept),
              ...way(`hand:${id}:late:${clock}`, `${clockText[clock]}超时`, late),
            ]}
          />
        </View>
      ))}
      {shared.map(({ clock, late }) => (
        <View key={`shared ${clock}`}>
          <Line name={`${clockText[clock]}（大家的队列）`}>超时 {late}</Line>
          <Ways ways={way(`queue:${id}:${clock}`, `${clockText[clock]}在队列里超时`, late)} />
        </View>
      ))}
      {answered > 0 ? (
        <View>
          <Line name="住户评价">
            {answered} 件，满意 {content} 件
          </Line>
          <Ways
            ways={[...work('content', '满意', content), ...work('content-', '不满意', answered - content)]}
          />
        </View>
      ) : null}
      {redone > 0 ? (
        <View>
          <Line name="重办">{redone} 件</Line>
          <Ways ways={work('redone', '重办', redone)} />
        </View>
      ) : null}
      {clocks.length + shared.length === 0 && resolved + answered === 0 ? (
        <View className="text text--small text--soft">这一周没有可计的工作。</View>
      ) : null}
    </Card>
  );
}

/** A week in numbers (§5.1): the own ones first, the others' from Wednesday on for those who supervise. */
export default function ScorecardPage() {
  const { params } = useRouter();
  const [week, setWeek] = useState<string | undefined>(params.week || undefined);
  return <Week key={week ?? ''} week={week} onWeek={setWeek} />;
}

function Week({ week, onWeek }: { week: string | undefined; onWeek: (week: string | undefined) => void }) {
  const { data, failure, reload } = useLoad(() => cloud.insight.scorecard(week ? { week } : {}));
  const waits = data?.othersFrom && data.others.length === 0;
  return (
    <Screen title="一周工作小结">
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data && (
        <>
          <View className="row row--apart">
            <View className="text text--small text--soft grow">{daysText(data)}</View>
            <Button small tone="plain" onTap={() => onWeek(dayBy(data.from, -7))}>
              前一周
            </Button>
            {week ? (
              <Button small tone="plain" onTap={() => onWeek(undefined)}>
                最近一周
              </Button>
            ) : null}
          </View>
          <OneCard card={data.own} title={`我 · ${data.own.name}`} days={data} />
          <Card tone="tint">
            <View className="text text--small">
              按时：您自己的一步在时限内完成。超时：时限在您手上时间最长时过了；在大家的队列里过的，不算到个人。先给您自己看，主管周三起才看得到。
            </View>
          </Card>
          {data.others.map((card) => (
            <OneCard key={card.id} card={card} title={card.name} days={data} />
          ))}
          {waits ? (
            <Empty title={`同事的小结 ${dayText(data.othersFrom ?? '')} 起可以看`} hint="先给本人看两天。" />
          ) : null}
        </>
      )}
    </Screen>
  );
}
