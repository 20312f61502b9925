import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** Loads again and again while something is under way and the page is in sight; one call is over before the next begins. */
export function useAgain(reload: () => Promise<void>, underWay: boolean, everyMs: number): void {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    if (!underWay || !shown) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      timer = setTimeout(async () => {
        await latest.current();
        if (!over) next();
      }, everyMs);
    };
    next();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [underWay, shown, everyMs]);
}
