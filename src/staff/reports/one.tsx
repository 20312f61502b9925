import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { cloud, now } from '../../cloud';
import { Button, Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { whenText } from '../../text';
import { reportTitle, summaryOf } from '../../text/reports';
import { ByTopic } from '../insight/by-topic';
import '../insight/insight.scss';
import { daysText } from '../../text/days';
import { Behind } from './behind';
import './reports.scss';
import { TakeOut } from './take-out';

/** One regular report on one screen: what matters first, what stands behind it, then every figure as it was when the report was made. */
export function OneReport({ id }: { id: string }) {
  const { data, failure, reload } = useLoad(() => cloud.insight.regularReport({ id }));
  if (!data)
    return (
      <Screen title="定期报告">
        {failure?.code === 'NOT_FOUND' ? (
          <Empty title="没有找到这份报告" hint="可能点了旧的链接，请从列表里打开。" />
        ) : failure ? (
          <Problem failure={failure} retry={() => void reload()} />
        ) : (
          <Skeleton />
        )}
      </Screen>
    );
  const { report } = data;
  const idle = report.figures.every(({ now: { part } }) => part === 0);
  return (
    <Screen title={reportTitle(data)} wide>
      <Card tone="tint" title={daysText(data)} aside={`${whenText(data.at, now().toISOString())} 生成`}>
        {idle ? (
          <View className="text">这段时间没有投诉。</View>
        ) : (
          summaryOf(data).map((line) => (
            <View className="text" key={line}>
              {line}
            </View>
          ))
        )}
        <View className="text text--small text--soft">生成以后数字不再变动；迟到的记录算进以后的看板。</View>
      </Card>
      <TakeOut id={id} />
      {data.kind === 'month' && (
        <Button
          tone="plain"
          onTap={() => void Taro.navigateTo({ url: `/staff/review/index?month=${data.from.slice(0, 7)}` })}
        >
          这个月的评审
        </Button>
      )}
      {data.detail && <Behind detail={data.detail} />}
      {!idle && <ByTopic report={report} />}
    </Screen>
  );
}
