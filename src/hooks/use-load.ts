import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useRef, useState } from 'react';
import type { Answer } from '../../types/api';
import type { Failure } from '../../types/errors';

/** What a page has loaded: old data stays on screen while new data is on its way, and beside a failure. */
export interface Loaded<T> {
  data?: T;
  failure?: Failure;
  loading: boolean;
  reload: () => Promise<void>;
  replace: (data: T) => void;
}

/** Loads when the page is shown and on pull-down; a slower older answer never covers a newer one. */
export function useLoad<T>(load: () => Promise<Answer<T>>): Loaded<T> {
  const [state, setState] = useState<{ data?: T; failure?: Failure; loading: boolean }>({ loading: true });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, loading: true }));
    const answer = await latest.current();
    if (mine !== turn.current) return;
    setState((before) =>
      answer.ok
        ? { data: answer.data, loading: false }
        : { data: before.data, failure: answer.error, loading: false },
    );
  }, []);

  const replace = useCallback((data: T) => {
    turn.current += 1;
    setState({ data, loading: false });
  }, []);

  useDidShow(() => {
    void reload();
  });
  usePullDownRefresh(() => {
    void reload().then(() => Taro.stopPullDownRefresh());
  });
  return { ...state, reload, replace };
}
