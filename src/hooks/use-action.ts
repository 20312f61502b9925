import { useCallback, useRef, useState } from 'react';
import type { Answer } from '../../types/api';
import type { Failure } from '../../types/errors';

/** Something a tap sets off: runs once at a time, however often it is tapped. */
export interface Doing<A extends readonly unknown[]> {
  run: (...given: A) => Promise<void>;
  busy: boolean;
  failure?: Failure;
  forget: () => void;
}

/** Carries out `perform` on a tap; `done` gets what came back, a failure is kept to be shown. */
export function useAction<T, A extends readonly unknown[]>(
  perform: (...given: A) => Promise<Answer<T>>,
  done?: (data: T) => void,
): Doing<A> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);
  const latest = useRef({ perform, done });
  latest.current = { perform, done };

  const run = useCallback(async (...given: A) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await latest.current.perform(...given);
      if (answer.ok) latest.current.done?.(answer.data);
      else setFailure(answer.error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  return { run, busy, failure, forget: () => setFailure(undefined) };
}
