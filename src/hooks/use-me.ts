import { useEffect, useState } from 'react';
import type { Answer } from '../../types/api';
import type { Failure } from '../../types/errors';
import type { Me } from '../../types/me';
import { cloud, unavailable } from '../cloud';
import { onNews } from '../cloud/news';

interface Known {
  me?: Me;
  failure?: Failure;
}

let known: Known = {};
let asking: Promise<Answer<Me>> | undefined;
const listeners = new Set<(known: Known) => void>();

function tell(next: Known): void {
  known = next;
  for (const listener of listeners) listener(next);
}

/** Takes in the signed-in person as the server just described them. */
export const learnMe = (me: Me): void => tell({ me });

let gone = false;

/** The account is erased: nobody is signed in, and asking who it is would make a new one. */
export const forgetMe = (): void => {
  gone = true;
  tell({});
};

/** Asks the server again who is signed in; calls at the same time share one answer. */
export function reloadMe(): Promise<Answer<Me>> {
  if (gone) return Promise.resolve(unavailable());
  asking ??= cloud.account.me({}).then((answer) => {
    asking = undefined;
    tell(answer.ok ? { me: answer.data } : { me: known.me, failure: answer.error });
    return answer;
  });
  return asking;
}

// One watch for the whole app: the unread count is on every page.
let watching = false;

function watch(): void {
  if (watching) return;
  watching = true;
  onNews(() => void reloadMe());
}

/** The signed-in person, asked for once and shared by every page; unless it is `asked` for, only as far as it is known. */
export function useMe(asked = true): Known & { reload: () => void } {
  const [state, setState] = useState(known);
  useEffect(() => {
    listeners.add(setState);
    setState(known);
    if (asked) {
      watch();
      if (!known.me) void reloadMe();
    }
    return () => {
      listeners.delete(setState);
    };
  }, [asked]);
  return { ...state, reload: () => void reloadMe() };
}
