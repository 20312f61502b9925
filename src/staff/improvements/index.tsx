import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ImprovementRow } from '../../../types/improvements';
import { cloud } from '../../cloud';
import { Badge, Button, Card, Chips, Empty, optionsOf, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useMe } from '../../hooks/use-me';
import { dayText } from '../../text/days';
import { improvementTitle } from '../../text/weak-points';
import { improvementStateText, verdictText } from '../parts/improvement-words';

const shelves = { current: '要办的', past: '办过的' } as const;
type Shelf = keyof typeof shelves;

const isCurrent = ({ state }: ImprovementRow): boolean => state === 'open' || state === 'done';

/** What is due first comes first; what waits for its effect after it. */
const byUrgency = (a: ImprovementRow, b: ImprovementRow): number =>
  Number(a.state === 'done') - Number(b.state === 'done') || (a.dueOn < b.dueOn ? -1 : 1);

function Row({ row }: { row: ImprovementRow }) {
  const { id, problem, point, measure, owner, dueOn, state, overdue, verdict } = row;
  return (
    <Card onTap={() => void Taro.navigateTo({ url: `/staff/improvement/index?id=${id}` })}>
      <View className="stack stack--tight">
        <View className="row row--apart">
          <View className="text text--strong grow">{improvementTitle({ problem, about: point })}</View>
          <Badge tone={overdue ? 'danger' : state === 'open' ? 'tint' : 'quiet'}>
            {overdue ? '已逾期' : verdict ? verdictText[verdict] : improvementStateText[state]}
          </Badge>
        </View>
        <View className="text text--small">{measure}</View>
        <View className="text text--tiny text--soft">
          {owner ? `${owner.title} ${owner.name}` : '负责人已离职'} · {dayText(dueOn)}到期
        </View>
      </View>
    </Card>
  );
}

/** What is done about weak points and stated problems (§3.7.2): all for who supervises, one's own for everybody else. */
export default function ImprovementsPage() {
  const { me } = useMe();
  const supervises = me?.staff?.roles.some((role) => role === 'supervisor' || role === 'manager');
  const [shelf, setShelf] = useState<Shelf>('current');
  const { data, failure, reload } = useLoad(() => cloud.insight.improvements({}));
  const rows = data?.improvements.filter((row) => isCurrent(row) === (shelf === 'current'));
  const shown = shelf === 'current' ? rows?.sort(byUrgency) : rows;
  return (
    <Screen title="改进">
      <Chips id="shelf" label="" options={optionsOf(shelves)} value={shelf} onChange={setShelf} />
      {supervises && (
        <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/improve/index' })}>
          写一个问题，提出改进
        </Button>
      )}
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!shown && !failure && <Skeleton />}
      {shown?.length === 0 && (
        <Empty
          title={shelf === 'current' ? '没有要办的改进' : '还没有办过的改进'}
          hint="在“薄弱点”、评审的决定和流程建议里，可以立一项改进；也可以直接写一个问题。"
        />
      )}
      {shown?.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </Screen>
  );
}
