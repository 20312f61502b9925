import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { AlarmView } from '../../../types/alarms';
import { act, newKey, now } from '../../cloud';
import { useAction } from '../../hooks/use-action';
import { listen, useAlarms } from '../../hooks/use-alarms';
import { categoryText, whenText } from '../../text';
import { Button } from '../button';
import { Problem } from '../states';

/** What is urgent and nobody has taken up, across the page: it rings until somebody opens it or says that they have seen it, then says who has (T1). */
export function Alarms() {
  const alarms = useAlarms();
  const at = now().toISOString();
  const seeing = useAction(async ({ id, revision }: AlarmView) => {
    const answer = await act(id, revision, newKey(), 'markSeen', {});
    await listen();
    return answer;
  });
  const open = async (alarm: AlarmView) => {
    if (!alarm.seen) await seeing.run(alarm);
    void Taro.navigateTo({ url: `/pages/complaint/index?id=${alarm.id}` });
  };
  if (alarms.length === 0) return null;
  return (
    <View className="alarms">
      {alarms.map((alarm) => {
        const { id, category, place, filedAt, late, seen } = alarm;
        const what = [category && categoryText[category], place, whenText(filedAt, at)];
        return (
          <View key={id} className={seen ? 'alarm alarm--seen' : 'alarm'} ariaRole="alert">
            <View className="grow">
              <View className="text text--strong">
                {seen
                  ? `${seen.by.name} ${whenText(seen.at, at)} 已看到`
                  : late
                    ? '紧急投诉一直没人看，请给住户打电话'
                    : '紧急投诉，还没人看'}
              </View>
              <View className="text text--small">{what.filter(Boolean).join(' · ')}</View>
            </View>
            <Button small tone="plain" busy={seeing.busy} onTap={() => void open(alarm)}>
              打开
            </Button>
            {seen ? null : late ? (
              <Button small tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/calls/index' })}>
                打电话
              </Button>
            ) : (
              <Button small tone="plain" busy={seeing.busy} onTap={() => void seeing.run(alarm)}>
                已看到
              </Button>
            )}
          </View>
        );
      })}
      {seeing.failure ? <Problem failure={seeing.failure} /> : null}
    </View>
  );
}
