import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ExportView } from '../../../types/exports';
import { cloud, now } from '../../cloud';
import { openFetched } from '../../cloud/fetched-file';
import { Badge, Button, Card, Problem } from '../../components';
import { useAction } from '../../hooks/use-action';
import { exactText, untilText } from '../../text';
import { exportTitle } from '../../text/export-title';
import { exportErrorText, exportProgressText, exportStateText, isUnderWay } from '../../text/exports';

const badge = {
  waiting: 'quiet',
  working: 'promise',
  done: 'tint',
  failed: 'danger',
  expired: 'quiet',
} as const;

/** One thing that was taken out: how far it is, and what can be done with it. */
export function OneExport({ one, reload }: { one: ExportView; reload: () => Promise<void> }) {
  const [lost, setLost] = useState(false);
  const fetching = useAction(
    () => cloud.archivist.link({ id: one.id }),
    ({ url, name }) => {
      setLost(false);
      void openFetched(url, name).then((came) => setLost(!came));
    },
  );
  const again = useAction(
    () => cloud.archivist.again({ id: one.id }),
    () => void reload(),
  );
  const progress = exportProgressText(one);
  const failure =
    fetching.failure ?? again.failure ?? (lost ? ({ code: 'UNAVAILABLE' } as const) : undefined);
  return (
    <Card
      title={exportTitle(one)}
      aside={<Badge tone={badge[one.state]}>{exportStateText[one.state]}</Badge>}
    >
      <View className="text text--small text--soft" ariaRole={isUnderWay(one) ? 'status' : 'text'}>
        {[exactText(one.at), progress].filter(Boolean).join(' · ')}
      </View>
      {one.state === 'done' ? (
        <>
          <View className="text text--tiny text--soft">
            {untilText(one.expiresAt, now().toISOString())}，到期自动删除
          </View>
          <View className="row card__actions">
            <Button small busy={fetching.busy} onTap={() => void fetching.run()}>
              下载
            </Button>
          </View>
        </>
      ) : null}
      {one.state === 'failed' ? (
        <View className="row card__actions">
          <Button small tone="plain" busy={again.busy} onTap={() => void again.run()}>
            再试一次
          </Button>
        </View>
      ) : null}
      {failure ? <Problem failure={failure} words={exportErrorText} /> : null}
    </Card>
  );
}
