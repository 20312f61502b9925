import { View } from '@tarojs/components';
import { cloud } from '../../cloud';
import { Badge, Card, Line, Problem, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { exactText } from '../../text';
import { foundText } from '../../text/records';

/** Whether one complaint file is as it was written (§4). */
export function OneFile({ id }: { id: string }) {
  const { data, failure, reload } = useLoad(() => cloud.complaint.verify({ id }));
  if (!data) return failure ? <Problem failure={failure} retry={() => void reload()} /> : <Skeleton />;
  return (
    <Card
      title={data.broken ? '核对不一致' : '核对结果'}
      tone={data.broken ? 'danger' : 'plain'}
      aside={data.broken ? <Badge tone="danger">请上报</Badge> : undefined}
    >
      <View className="text">{foundText(data)}</View>
      {data.broken?.at ? <Line name="记录时间">{exactText(data.broken.at)}</Line> : null}
    </Card>
  );
}
