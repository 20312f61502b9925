import Taro from '@tarojs/taro';
import type { Period } from '../../../types/insight';
import type { WeakPoint } from '../../../types/weak-points';

/** A number of a screen, as the page of the complaints behind it takes it. */
export interface Behind {
  number: string;
  title: string;
  count: number;
  from?: string;
  to?: string;
}

/** Of all cases the bad ones that a rule saw; of a rise or a hot spot every one. A hot spot is known by its matters (§3.7.2). */
const numberOf = ({ rule, category, place, clock }: WeakPoint): string => {
  if (rule === 'clock') return `late:${clock}:${category ?? 'none'}`;
  const cell = `${category ?? 'none'}:${place?.kind ?? 'nowhere'}:${place?.name ?? ''}`;
  return rule === 'rise' ? `cell:${cell}` : `${rule}:${cell}`;
};

/** The complaints that a weak point rests on. */
export const pointBehind = (point: WeakPoint, title: string): Behind => ({
  number: numberOf(point),
  title,
  count: (point.rule === 'hotSpot' ? point.of : undefined) ?? point.seen,
  from: point.from,
  to: point.to,
});

/** Opens the complaints behind a number (§4). */
export const openBehind = (behind: Behind): void => {
  const asked = Object.entries(behind)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  void Taro.navigateTo({ url: `/staff/behind/index?${asked.join('&')}` });
};

/** What a tap on a number does; nothing where there is nothing behind it. */
export const tapOn = (
  number: string,
  title: string,
  count: number,
  period: Partial<Period>,
): (() => void) | undefined => {
  const { from, to } = period;
  if (count <= 0) return undefined;
  return () => openBehind({ number, title, count, ...(from ? { from } : {}), ...(to ? { to } : {}) });
};
