import { cloud } from '../../cloud';
import { Button, Empty, Problem, Screen, Skeleton } from '../../components';
import { useList } from '../../hooks/use-list';
import { JoinedCard } from './joined';
import { RequestCard } from './request-card';

/** Who says that a home is theirs and waits for the desk's word, longest first (§1). */
export default function ResidentsPage() {
  const list = useList(async (cursor?: string) => {
    const answer = await cloud.account.homeRequests({ cursor });
    return answer.ok ? { ...answer, data: { rows: answer.data.requests, next: answer.data.next } } : answer;
  });
  return (
    <Screen title="住户核实">
      {list.failure ? <Problem failure={list.failure} retry={() => void list.reload()} /> : null}
      {!list.rows && !list.failure ? <Skeleton /> : null}
      {list.rows?.length === 0 ? (
        <Empty title="没有等待核实的住户" hint="住户登记房屋后会出现在这里。没核实也能投诉。" />
      ) : null}
      {list.rows?.map((request) => (
        <RequestCard
          key={`${request.personId} ${request.homeId}`}
          request={request}
          onDone={() => void list.reload()}
        />
      ))}
      {list.rows && list.more ? (
        <Button tone="plain" onTap={() => void list.more?.()}>
          加载更多
        </Button>
      ) : null}
      {list.rows ? <JoinedCard /> : null}
    </Screen>
  );
}
