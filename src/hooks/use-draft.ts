import Taro from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import { newKey } from '../cloud';
import { storageKey } from '../cloud/identity';

interface Stored<T> {
  key: string;
  savedAt: string;
  value: T;
}

/** What a person is typing, safe against a lost network or a closed app, with the key of the intention behind it. */
export interface Draft<T> {
  value: T;
  key: string;
  restored: boolean;
  change: (part: Partial<T>) => void;
  /** What is filled in at this moment, later than what a tap saw. */
  latest: () => T;
  /** Fills in what we know already; that alone is not worth keeping. */
  fill: (part: Partial<T>) => void;
  clear: () => void;
}

/** Keeps a draft in local storage on each change. `name` says whose draft, for example `file` or `act-<id>-<action>`. */
export function useDraft<T extends object>(name: string, initial: T): Draft<T> {
  const place = storageKey(`draft:${name}`);
  const [state, setState] = useState(() => {
    const stored = Taro.getStorageSync<Stored<T> | ''>(place);
    return stored
      ? { key: stored.key, value: { ...initial, ...stored.value }, restored: true }
      : { key: newKey(), value: initial, restored: false };
  });
  const current = useRef(state);

  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...current.current, value: { ...current.current.value, ...part } };
      current.current = next;
      setState(next);
      Taro.setStorageSync(place, {
        key: next.key,
        value: next.value,
        savedAt: new Date().toISOString(),
      } satisfies Stored<T>);
    },
    [place],
  );

  const fill = useCallback((part: Partial<T>) => {
    current.current = { ...current.current, value: { ...current.current.value, ...part } };
    setState(current.current);
  }, []);

  const clear = useCallback(() => {
    Taro.removeStorageSync(place);
    const next = { key: newKey(), value: initial, restored: false };
    current.current = next;
    setState(next);
  }, [place, initial]);

  const latest = useCallback(() => current.current.value, []);
  return { ...state, latest, change, fill, clear };
}
