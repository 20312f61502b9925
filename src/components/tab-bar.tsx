import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMe } from '../hooks/use-me';
import { useOutbox } from '../hooks/use-outbox';
import { Tap } from './tap';

/** The pages at the foot of the screen. */
export type Tab = 'home' | 'desk' | 'messages' | 'me';

const tabs: readonly { tab: Tab; label: string; staffOnly?: boolean }[] = [
  { tab: 'home', label: '投诉' },
  { tab: 'desk', label: '工作台', staffOnly: true },
  { tab: 'messages', label: '消息' },
  { tab: 'me', label: '我的' },
];

/** Residents see three tabs, staff four. */
export function TabBar({ here }: { here: Tab | undefined }) {
  const { me } = useMe();
  const { waiting } = useOutbox();
  const counts: Partial<Record<Tab, { count: number; says: string }>> = {
    home: { count: waiting, says: `${waiting} 件待发送` },
    messages: { count: me?.unread ?? 0, says: `${me?.unread} 条未读` },
  };
  const shown = tabs.filter(({ staffOnly }) => !staffOnly || me?.staff);
  return (
    <View className="tab-bar" ariaRole="navigation">
      {shown.map(({ tab, label }) => {
        const { count = 0, says } = counts[tab] ?? {};
        return (
          <Tap
            key={tab}
            className={`tab-bar__tab${tab === here ? ' tab-bar__tab--here' : ''}`}
            says={count ? `${label},${says}` : label}
            chosen={tab === here}
            onTap={() => void Taro.switchTab({ url: `/pages/${tab}/index` })}
          >
            <View className={`tab-bar__glyph tab-bar__glyph--${tab}`} />
            {label}
            {count ? <View className="tab-bar__count">{count > 99 ? '99+' : count}</View> : null}
          </Tap>
        );
      })}
    </View>
  );
}
