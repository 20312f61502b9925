import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Sends what has not arrived yet, and tells whether everything has arrived then. */
type Sender = () => Promise<boolean>;

const senders = new Map<Sender, unknown>();
const thisPage = () => Taro.getCurrentInstance().page;

/** Pictures that this page must not be sent without. */
export function useUnsentPictures(send: Sender): void {
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    const sender = () => latest.current();
    senders.set(sender, thisPage());
    return () => {
      senders.delete(sender);
    };
  }, []);
}

/** Whether all pictures that were chosen on the page in front have arrived; waits for those under way, and tries those that failed once more. */
export async function picturesArrived(): Promise<boolean> {
  const here = thisPage();
  const waiting = [...senders].filter(([, page]) => page === here).map(([send]) => send());
  return (await Promise.all(waiting)).every(Boolean);
}
