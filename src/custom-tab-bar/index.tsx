import Taro from '@tarojs/taro';
import { type Tab, TabBar } from '../components/tab-bar';
import '../styles/tab-bar.scss';

const here = (): Tab | undefined => {
  const route = Taro.getCurrentPages().at(-1)?.route ?? '';
  return (/pages\/(home|desk|messages|me)\/index/.exec(route)?.[1] as Tab | undefined) ?? undefined;
};

/** The tab bar that WeChat places under each tab page. */
export default function CustomTabBar() {
  return <TabBar here={here()} />;
}
