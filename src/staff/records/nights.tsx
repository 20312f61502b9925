import { View } from '@tarojs/components';
import { cloud } from '../../cloud';
import { Badge, Card, Empty, Problem, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { exactText } from '../../text';
import { faultText, keyChangeText, nightText, roundText } from '../../text/records';

/** What the nightly checks of the files found (§4): for admins and managers. */
export function Nights() {
  const { data, failure, reload } = useLoad(() => cloud.insight.checks({}));
  if (!data) return failure ? <Problem failure={failure} retry={() => void reload()} /> : <Skeleton />;
  if (data.nights.length === 0 && !data.keys && !data.round)
    return <Empty title="还没有核对记录" hint="每天凌晨自动核对一批档案，结果显示在这里。" />;
  return (
    <>
      {data.keys ? (
        <Card title="密钥更换" aside={exactText(data.keys.at)}>
          <View className="text text--small">{keyChangeText(data.keys)}</View>
        </Card>
      ) : null}
      {data.round ? (
        <Card title="全部档案">
          <View className="text text--small">{roundText(data.round)}</View>
        </Card>
      ) : null}
      {data.nights.map((night) => (
        <Card
          key={night.date}
          title={night.date}
          tone={night.broken > 0 ? 'danger' : 'plain'}
          aside={night.broken > 0 ? <Badge tone="danger">请上报</Badge> : undefined}
        >
          <View className="text">{nightText(night)}</View>
          {night.files.map(({ id, no, revision, fault }) => (
            <View className="text text--small" key={id}>
              {no} 第 {revision} 条：{faultText[fault]}
            </View>
          ))}
        </Card>
      ))}
    </>
  );
}
