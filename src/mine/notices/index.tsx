import { View } from '@tarojs/components';
import type { PublicNotice } from '../../../types/reports';
import { cloud } from '../../cloud';
import { Card, Empty, Line, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { categoryText } from '../../text';

const monthText = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`;

const countText = (count: number | null): string => (count === null ? '少于 3 件' : `${count} 件`);

const shareText = (share: PublicNotice['onTime'], of: string): string =>
  share ? `${Math.round(share.share * 100)}%（${share.of} ${of}）` : '件数太少，不公布';

const lengthText = (minutes: number): string =>
  minutes < 48 * 60 ? `${Math.max(1, Math.round(minutes / 60))} 小时` : `${(minutes / 1440).toFixed(1)} 天`;

function Month({ notice }: { notice: PublicNotice }) {
  const { received, ended, categories, others, onTime, satisfied, solved, medianMinutes } = notice;
  return (
    <Card title={monthText(notice.month)}>
      <Line name="收到投诉">{countText(received)}</Line>
      <Line name="办结">{countText(ended)}</Line>
      <Line name="承诺的时间做到了">{shareText(onTime, '次承诺')}</Line>
      <Line name="满意或基本满意">{shareText(satisfied, '次评价')}</Line>
      <Line name="住户说解决了">{shareText(solved, '次评价')}</Line>
      {medianMinutes === null ? null : <Line name="处理时长的中位数">{lengthText(medianMinutes)}</Line>}
      {categories.map(({ category, count }) => (
        <Line key={category} name={categoryText[category]}>
          {count} 件
        </Line>
      ))}
      {others === null ? null : <Line name="其余各类合计">{others} 件</Line>}
    </Card>
  );
}

/** What the community's complaints add up to, month by month, as everybody here may read it (§3.7.2). */
export default function NoticesPage() {
  const { data, failure, reload } = useLoad(() => cloud.insight.publicNotices({}));
  return (
    <Screen title="每月公示">
      {failure ? <Problem failure={failure} retry={() => void reload()} /> : null}
      {data || failure ? null : <Skeleton />}
      {data?.notices.length === 0 ? (
        <Empty title="还没有公示" hint="每月一日公示上个月的投诉处理情况。" />
      ) : null}
      {data?.notices.map((notice) => (
        <Month key={notice.month} notice={notice} />
      ))}
      {data && data.notices.length > 0 ? (
        <View className="text text--small text--soft">
          只有合计，没有任何人的信息。少于 3 件的不单独列出，评价少于 10 次的不公布比例。
        </View>
      ) : null}
    </Screen>
  );
}
