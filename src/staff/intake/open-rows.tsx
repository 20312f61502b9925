import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ComplaintRow } from '../../../types/lists';
import { now } from '../../cloud';
import { Tap } from '../../components';
import { foldedText } from '../../components/folded';
import { clockText, stageStaffText, whenText } from '../../text';

/** What somebody already has open, each a tap away, so that nothing is registered twice (B6). */
export function OpenRows({ rows }: { rows: readonly ComplaintRow[] }) {
  const at = now().toISOString();
  return (
    <>
      {rows.map((row) => (
        <Tap
          key={row.id}
          className="people__one"
          onTap={() => void Taro.navigateTo({ url: `/pages/complaint/index?id=${row.id}` })}
        >
          <View className="grow">
            <View className="text text--strong">
              {row.place} · {stageStaffText[row.stage]}
            </View>
            <View className="text text--small text--soft">{row.abusive ? foldedText : row.excerpt}</View>
            {row.next && (
              <View className="text text--small text--promise">
                {clockText[row.next.clock]}不晚于 {whenText(row.next.dueAt, at)}
              </View>
            )}
          </View>
          <View className="text text--small text--link">打开</View>
        </Tap>
      ))}
    </>
  );
}
