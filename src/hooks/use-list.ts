import { useRef, useState } from 'react';
import type { Answer } from '../../types/api';
import type { Failure } from '../../types/errors';
import { useLoad } from './use-load';

/** A part of a list and where it goes on. */
export interface Part<T> {
  rows: T[];
  next?: string;
}

/** A list that goes on at a tap; shown again, it starts from the top. */
export function useList<T>(load: (cursor?: string) => Promise<Answer<Part<T>>>) {
  const first = useLoad(async () => {
    const answer = await load();
    if (answer.ok) setRest({ rows: [], next: answer.data.next });
    return answer;
  });
  const [rest, setRest] = useState<Part<T>>({ rows: [] });
  const [failure, setFailure] = useState<Failure>();
  const busy = useRef(false);

  const more = async () => {
    if (busy.current || !rest.next) return;
    busy.current = true;
    const answer = await load(rest.next);
    busy.current = false;
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok)
      setRest((before) => ({ rows: [...before.rows, ...answer.data.rows], next: answer.data.next }));
  };

  return {
    rows: first.data ? [...first.data.rows, ...rest.rows] : undefined,
    failure: first.failure ?? failure,
    loading: first.loading,
    reload: first.reload,
    more: rest.next ? more : undefined,
  };
}
