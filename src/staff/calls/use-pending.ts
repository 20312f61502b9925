import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActionInput } from '../../../types/actions';
import type { CallView } from '../../../types/calls';
import { act, cloud, newKey } from '../../cloud';
import { useAction } from '../../hooks/use-action';

type Noting = 'logContact' | 'recordAnswer' | 'revisit';

/** How a call ended, as it will be put on record. */
export type Outcome = { [N in Noting]: { name: N; data: ActionInput<N> } }[Noting];

interface Pending {
  call: CallView;
  said: string;
  outcome: Outcome;
  key: string;
}

/** So long a slip of the thumb can be taken back: what is on record stays there. */
const UNDO_MS = 5000;

const put = async ({ call: { id, revision }, outcome: { name, data }, key }: Pending) => {
  const answer = await act(id, revision, key, name, data);
  if (answer.ok || answer.error.code !== 'CHANGED') return answer;
  // Something else happened to the complaint meanwhile; how the call ended is as true as before.
  const fresh = await cloud.complaint.get({ id });
  return fresh.ok && fresh.data.actions.includes(name)
    ? act(id, fresh.data.revision, key, name, data)
    : answer;
};

/** The outcome of the last call waits a moment before it goes on record; leaving the page or the next outcome ends the wait. */
export function usePending(done: () => void) {
  const [pending, setPending] = useState<Pending>();
  const waiting = useRef<Pending>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { run, failure, busy } = useAction(put, done);

  const take = useCallback((): Pending | undefined => {
    clearTimeout(timer.current);
    const taken = waiting.current;
    waiting.current = undefined;
    setPending(undefined);
    return taken;
  }, []);
  const record = useCallback(() => {
    const taken = take();
    if (taken) void run(taken);
  }, [take, run]);
  const note = (call: CallView, said: string, outcome: Outcome) => {
    record();
    waiting.current = { call, said, outcome, key: newKey() };
    setPending(waiting.current);
    timer.current = setTimeout(record, UNDO_MS);
  };
  useDidHide(record);
  useEffect(() => record, [record]);
  return { pending, note, undo: take, record, failure, busy };
}
