import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMe } from '../hooks/use-me';
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
  const shown = tabs.filter(({ staffOnly }) => !staffOnly || me?.staff);
  return (
    <View className="tab-bar" ariaRole="navigation">
      {shown.map(({ tab, label }) => (
        <Tap
          key={tab}
          className={`tab-bar__tab${tab === here ? ' tab-bar__tab--here' : ''}`}
          says={tab === 'messages' && me?.unread ? `${label},${me.unread} 条未读` : label}
          chosen={tab === here}
          onTap={() => void Taro.switchTab({ url: `/pages/${tab}/index` })}
        >
          <View className={`tab-bar__glyph tab-bar__glyph--${tab}`} />
          {label}
          {tab === 'messages' && me?.unread ? (
            <View className="tab-bar__count">{me.unread > 99 ? '99+' : me.unread}</View>
          ) : null}
        </Tap>
      ))}
    </View>
  );
}
