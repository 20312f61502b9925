import Taro, { useDidHide, useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../types/api';
import type { Failure } from '../../types/errors';
import { onNews } from '../cloud/news';

/** What a page has loaded: old data stays on screen while new data is on its way, and beside a failure. */
export interface Loaded<T> {
  data?: T;
  failure?: Failure;
  loading: boolean;
  reload: () => Promise<void>;
  replace: (data: T) => void;
}

/** Loads when the page is shown, on pull-down and on news; a slower older answer never covers a newer one. */
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
        : {
            // What somebody may no longer see does not stay on the screen either.
            data: answer.error.code === 'NOT_FOUND' ? undefined : before.data,
            failure: answer.error,
            loading: false,
          },
    );
  }, []);

  const replace = useCallback((data: T) => {
    turn.current += 1;
    setState({ data, loading: false });
  }, []);

  const shown = useRef(true);
  useDidShow(() => {
    shown.current = true;
    void reload();
  });
  useDidHide(() => {
    shown.current = false;
  });
  useEffect(
    () =>
      onNews(() => {
        if (shown.current) void reload();
      }),
    [reload],
  );
  usePullDownRefresh(() => {
    void reload().then(() => Taro.stopPullDownRefresh());
  });
  return { ...state, reload, replace };
}
