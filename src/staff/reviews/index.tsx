import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReviewRow } from '../../../types/reviews';
import { cloud, now } from '../../cloud';
import { Badge, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { whenText } from '../../text';
import { dayText } from '../../text/days';
import { monthText } from '../review/words';

const standing = ({ state, overdue }: ReviewRow) => {
  if (state === 'signed') return <Badge tone="quiet">已签字</Badge>;
  return overdue ? <Badge tone="danger">已逾期</Badge> : <Badge tone="promise">待评审</Badge>;
};

const line = ({ state, dueOn, signedAt, signedBy }: ReviewRow): string =>
  state === 'signed' && signedAt
    ? `${signedBy ? `${signedBy.title} ${signedBy.name} ` : ''}${whenText(signedAt, now().toISOString())}签字`
    : `${dayText(dueOn)}前评审签字`;

/** The reviews of the months that are over (§5.3), the newest first. */
export default function ReviewsPage() {
  const { data, failure, reload } = useLoad(() => cloud.insight.monthlyReviews({}));
  return (
    <Screen title="月度评审">
      <Card tone="tint">
        <View className="text text--small">
          每月月报出来后开一份评审：逐次写明超时原因，定下要做的事，写好总结，由项目经理签字。签字后不再改动，只能补充说明。
        </View>
      </Card>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {data?.reviews.length === 0 && (
        <Empty title="还没有月度评审" hint="第一份月报生成时，当月的评审就开始了。" />
      )}
      {data?.reviews.map((row) => (
        <Card
          key={row.month}
          title={monthText(row.month)}
          aside={standing(row)}
          onTap={() => void Taro.navigateTo({ url: `/staff/review/index?month=${row.month}` })}
        >
          <View className="text text--small text--soft">{line(row)}</View>
        </Card>
      ))}
    </Screen>
  );
}
