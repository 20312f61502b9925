import { View } from '@tarojs/components';
import { cloud } from '../../cloud';
import { Card, Empty, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { isUnderWay } from '../../text/exports';
import { OneExport } from './one-export';
import { useAgain } from './use-again';

const EVERY_MS = 2500;

/** What I have taken out, how far it is, and where to fetch it (§4). */
export default function ExportsPage() {
  const { data, failure, reload } = useLoad(() => cloud.archivist.list({}));
  const mine = data?.exports;
  useAgain(reload, mine?.some(isUnderWay) ?? false, EVERY_MS);
  return (
    <Screen title="我的导出">
      <Card tone="tint">
        <View className="text text--small">
          文件在后台生成，可以先离开这一页。只有您能下载，保留一天后自动删除。
        </View>
      </Card>
      {failure ? <Problem failure={failure} retry={() => void reload()} /> : null}
      {!mine && !failure ? <Skeleton /> : null}
      {mine?.length === 0 ? (
        <Empty title="还没有导出" hint="在“查找投诉”里可以导出清单，在投诉详情里可以导出 PDF。" />
      ) : null}
      {mine?.map((one) => (
        <OneExport key={one.id} one={one} reload={reload} />
      ))}
    </Screen>
  );
}
