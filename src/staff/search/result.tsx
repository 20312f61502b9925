import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintRow } from '../../../types/lists';
import { Badge, Card } from '../../components';
import { foldedText } from '../../components/folded';
import { exactText, kindText, stageStaffText } from '../../text';

/** One complaint that was found; behind a number, with how often it is counted there. */
export function Result({ row, times = 1 }: { row: ComplaintRow; times?: number }) {
  const open = () => void Taro.navigateTo({ url: `/pages/complaint/index?id=${row.id}` });
  return (
    <Card onTap={open}>
      <View className="row row--apart">
        <View className="text text--strong">{kindText(row)}</View>
        <Badge tone={row.waitsForYou ? 'tint' : 'quiet'}>{stageStaffText[row.stage]}</Badge>
      </View>
      <View className="text text--small">{row.place}</View>
      <View className="text text--small text--soft">{row.abusive ? foldedText : row.excerpt}</View>
      <View className="text text--tiny text--soft">
        {row.no} · {exactText(row.filedAt)}
        {times > 1 ? ` · 计 ${times} 次` : ''}
      </View>
    </Card>
  );
}
