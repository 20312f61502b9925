import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../cloud';
import { readParameter } from '../../cloud/parameter';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { daysText } from '../../text/days';
import type { Behind as Asked } from '../parts/behind';
import { Result } from '../search/result';

/** The complaints that made one number, as many as it says, each with how often it is counted. */
function Behind({ number, title, count, from, to }: Asked) {
  const [withheld, setWithheld] = useState(0);
  const list = useList(async (cursor) => {
    const answer = await cloud.insight.behind({
      number,
      ...(from ? { from } : {}),
      ...(to ? { to } : {}),
      ...(cursor ? { cursor } : {}),
    });
    if (answer.ok) setWithheld((before) => (cursor ? before : 0) + (answer.data.withheld ?? 0));
    return answer;
  });
  const { rows, failure, more, reload } = list;
  const times = (rows ?? []).reduce((sum, row) => sum + row.times, 0);
  const missing = more || !rows ? 0 : count - times - withheld;
  return (
    <>
      <Card tone="tint" title={title} aside={count ? `${count} 件次` : undefined}>
        <View className="text text--small text--soft">
          {from && to ? `${daysText({ from, to })}。` : ''}
          清单与数字按同一口径统计；同一件在几个轮次或时限里各算一次的，标明次数。
        </View>
      </Card>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!rows && !failure && <Skeleton />}
      {rows?.length === 0 && withheld === 0 && (
        <Empty
          title="没有可以列出的投诉"
          hint="数字统计以后，情况可能有了变化；较早的投诉也可能还没有列入清单。"
        />
      )}
      {rows?.map((row) => (
        <Result key={row.id} row={row} times={row.times} />
      ))}
      {rows && more && (
        <Button tone="plain" onTap={() => void more()}>
          加载更多
        </Button>
      )}
      {withheld > 0 && (
        <View className="text text--small text--soft">
          另有 {withheld} 件次现在由同事办理，不在您能查看的范围，这里不列出。
        </View>
      )}
      {rows && rows.length > 0 && missing > 0 && (
        <View className="text text--small text--soft">
          还有 {missing} 件次没有列出：数字统计以后有了变化，或是较早的投诉，还没有列入清单。
        </View>
      )}
    </>
  );
}

/** The complaints behind a number of the board, of a weak point or of somebody's work (§4), as its address names it. */
export default function BehindPage() {
  const { number, title, count, from, to } = useRouter().params;
  return (
    <Screen title="数字背后的投诉" wide>
      {number ? (
        <Behind
          number={readParameter(number)}
          title={readParameter(title)}
          count={Number(count) || 0}
          {...(from ? { from } : {})}
          {...(to ? { to } : {})}
        />
      ) : (
        <Empty title="没有说是哪个数字" hint="请从数据看板、薄弱点或工作评价里点开。" />
      )}
    </Screen>
  );
}
