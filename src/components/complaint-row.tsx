import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintRow as Row } from '../../types/lists';
import { now } from '../cloud';
import { agoText, kindText, slotText, stageText } from '../text';
import { Badge } from './badge';
import { Card } from './card';
import { PromiseLine } from './promise-line';
import { StageBar } from './stage-bar';

/** One of my complaints: what it is about, how far it is, who has it and what is promised next. */
export function ComplaintRow({ row }: { row: Row }) {
  const open = () => void Taro.navigateTo({ url: `/pages/complaint/index?id=${row.id}` });
  return (
    <Card onTap={open} tone={row.waitsForYou ? 'promise' : 'plain'}>
      <View className="row row--apart">
        <View className="row">
          <View className="text text--strong">{kindText(row)}</View>
          {row.danger ? <Badge tone="danger">紧急</Badge> : null}
          {row.round > 1 ? <Badge tone="quiet">第 {row.round} 轮</Badge> : null}
        </View>
        <View className="text text--tiny text--soft">{agoText(row.filedAt, now().toISOString())}</View>
      </View>
      <View className="excerpt">{row.excerpt}</View>
      <View className="progress-block">
        <StageBar stage={row.stage} />
        <View className="row row--apart">
          <View className={`text text--small text--strong${row.waitsForYou ? ' text--promise' : ''}`}>
            {stageText[row.stage]}
          </View>
          <View className="text text--tiny text--soft text--digits">{row.no}</View>
        </View>
      </View>
      {row.visit ? <View className="text text--small">上门 {slotText(row.visit)}</View> : null}
      <PromiseLine next={row.next} owner={row.owner} viewer="own" plain />
    </Card>
  );
}
