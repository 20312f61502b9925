import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import type { ComplaintRow as Row } from '../../../types/lists';
import { cloud } from '../../cloud';
import {
  Badge,
  Button,
  Card,
  ComplaintRow,
  DangerLine,
  Empty,
  Problem,
  Screen,
  Skeleton,
} from '../../components';
import { useList } from '../../hooks/use-list';
import { useMe } from '../../hooks/use-me';
import { useOutbox } from '../../hooks/use-outbox';

const go = (url: string): void => void Taro.navigateTo({ url });

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

/** What I began and what waits for a network (§3.1.2). */
function OnItsWay({ drafts, waiting }: { drafts: number; waiting: number }) {
  if (drafts + waiting === 0) return null;
  return (
    <Card onTap={() => go('/mine/outbox/index')}>
      <View className="row row--apart">
        <View className="text text--strong">
          草稿 {drafts} · 待发送 {waiting}
        </View>
        {waiting ? <Badge tone="promise">有网络时自动发出</Badge> : null}
      </View>
    </Card>
  );
}

/** What I complained about, what waits for me on top, and the way to complain. */
export default function HomePage() {
  const { me } = useMe();
  const mine = useList((cursor) => cloud.complaint.list({ cursor }));
  const { drafts, waiting } = useOutbox();
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) void mine.reload();
    before.current = waiting;
  }, [waiting, mine.reload]);
  return (
    <Screen title="回音" tab="home">
      <View className="welcome">
        <View className="welcome__name">{me?.community.name ?? ' '}</View>
        <View className="welcome__words">件件有着落，事事有回音</View>
      </View>
      <Button onTap={() => go('/mine/file/index')}>我要投诉</Button>
      <View className="more-list more-list--pairs">
        <Button tone="plain" onTap={() => go('/mine/file/index?anew=1&category=facility')}>
          我要报修
        </Button>
        <Button tone="plain" onTap={() => go('/mine/comments/index')}>
          提建议
        </Button>
      </View>
      <OnItsWay drafts={drafts} waiting={waiting} />
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
