import Taro from '@tarojs/taro';
import type { Search } from '../../../types/search';
import type { WeakPoint } from '../../../types/weak-points';

/** What a figure is made of, as the search page takes it. */
export type Behind = Pick<
  Search,
  'category' | 'building' | 'publicPlace' | 'channel' | 'satisfaction' | 'from' | 'to'
>;

/** Counters' keys have no dots and no dollars (a place may). */
const asNamed = (name: string): string => name.replaceAll('．', '.').replaceAll('＄', '$');

/** A counted place as the search takes it. */
export const placeBehind = (kind: 'building' | 'public' | 'nowhere', name: string): Behind =>
  kind === 'building' ? { building: asNamed(name) } : kind === 'public' ? { publicPlace: asNamed(name) } : {};

/** The complaints that a weak point rests on. */
export const pointBehind = ({ category, place, from, to }: WeakPoint): Behind => ({
  ...(category ? { category } : {}),
  ...(place ? placeBehind(place.kind, place.name) : {}),
  from,
  to,
});

/** Opens the complaints behind a figure (§4). */
export const openBehind = (behind: Behind): void => {
  const asked = Object.entries(behind).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  void Taro.navigateTo({ url: `/staff/search/index?${asked.join('&')}` });
};
