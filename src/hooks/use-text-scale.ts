import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { storageKey } from '../cloud/identity';
import { deviceTextScale } from '../cloud/platform';

/** How large people may have their text. */
export const textScales = [
  { value: 1, label: '标准' },
  { value: 1.2, label: '大' },
  { value: 1.4, label: '特大' },
] as const;

const place = () => storageKey('text-scale');
const listeners = new Set<(scale: number) => void>();

const read = (): number => Number(Taro.getStorageSync(place())) || deviceTextScale();

/** Chooses a text size for every page. */
export function chooseTextScale(scale: number): void {
  Taro.setStorageSync(place(), scale);
  for (const listener of listeners) listener(scale);
}

/** The text size chosen here, else the one of WeChat's own settings, in the three steps the pages are drawn for. */
export function useTextScale(): number {
  const [scale, setScale] = useState(read);
  useEffect(() => {
    listeners.add(setScale);
    return () => {
      listeners.delete(setScale);
    };
  }, []);
  return scale >= 1.3 ? 1.4 : scale >= 1.1 ? 1.2 : 1;
}
