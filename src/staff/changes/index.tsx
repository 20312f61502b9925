import { View } from '@tarojs/components';
import { cloud, now } from '../../cloud';
import { Button, Card, Empty, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { whenText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { changeTitle, differenceText } from './said';

/** Who changed what and when, with before and after (C4). */
export default function ChangesPage() {
  const list = useList(async (cursor) => {
    const answer = await cloud.admin.changes({ cursor });
    return answer.ok
      ? {
          ...answer,
          data: { rows: answer.data.changes, ...(answer.data.next ? { next: answer.data.next } : {}) },
        }
      : answer;
  });
  const at = now().toISOString();
  return (
    <Screen title="修改记录">
      {list.failure && <Trouble failure={list.failure} retry={() => void list.reload()} />}
      {!list.rows && !list.failure && <Skeleton />}
      {list.rows?.length === 0 && (
        <Empty title="还没有修改记录" hint="每次改设置、人员、房屋，都会记在这里。" />
      )}
      {list.rows?.map((change) => (
        <Card key={change.id} title={changeTitle(change)} aside={whenText(change.at, at)}>
          {change.differences.map((difference) => (
            <View key={difference.path} className="text text--small text--lines">
              {differenceText(difference)}
            </View>
          ))}
        </Card>
      ))}
      {list.rows && list.more && (
        <Button tone="plain" onTap={() => void list.more?.()}>
          加载更多
        </Button>
      )}
    </Screen>
  );
}
