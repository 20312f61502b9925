import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintRow as Row } from '../../../types/lists';
import { cloud } from '../../cloud';
import { Button, ComplaintRow, DangerLine, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { useMe } from '../../hooks/use-me';

const over = new Set<Row['stage']>(['archived', 'declined', 'withdrawn', 'disputed']);

const groups = [
  { title: '等您处理', holds: (row: Row) => row.waitsForYou },
  { title: '正在处理', holds: (row: Row) => !row.waitsForYou && !over.has(row.stage) },
  { title: '已经结束', holds: (row: Row) => !row.waitsForYou && over.has(row.stage) },
];

function Mine({ rows }: { rows: Row[] }) {
  return groups.map(({ title, holds }) => {
    const here = rows.filter(holds);
    return here.length > 0 ? (
      <View className="stack" key={title}>
        <View className="section-title">
          {title} · {here.length}
        </View>
        {here.map((row) => (
          <ComplaintRow key={row.id} row={row} />
        ))}
      </View>
    ) : null;
  });
}

/** What I complained about, what waits for me on top, and the way to complain. */
export default function HomePage() {
  const { me } = useMe();
  const mine = useList((cursor) => cloud.complaint.list({ cursor }));
  return (
    <Screen title="回音" tab="home">
      <View className="welcome">
        <View className="welcome__name">{me?.community.name ?? ' '}</View>
        <View className="welcome__words">件件有着落，事事有回音</View>
      </View>
      <Button onTap={() => void Taro.navigateTo({ url: '/mine/file/index' })}>我要投诉</Button>
      <DangerLine phone={me?.community.phone24h} />
      {mine.failure ? <Problem failure={mine.failure} retry={mine.reload} /> : null}
      {mine.rows ? <Mine rows={mine.rows} /> : mine.failure ? null : <Skeleton />}
      {mine.rows?.length === 0 ? (
        <Empty title="还没有投诉" hint="遇到问题就告诉我们：当场给编号，每一步都写明谁负责、什么时候答复。" />
      ) : null}
      {mine.more ? (
        <Button tone="quiet" onTap={() => void mine.more?.()}>
          更早的投诉
        </Button>
      ) : null}
    </Screen>
  );
}
