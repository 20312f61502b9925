import { useCallback, useRef, useState } from 'react';
import type { Failure } from '../../../types/errors';
import type { ExportPart } from '../../../types/rights';
import { cloud } from '../../cloud';
import type { Copy } from './readable';

const together = (parts: readonly ExportPart[], exportedAt: string): Copy | undefined => {
  const person = parts[0]?.person;
  return (
    person && {
      exportedAt,
      person,
      complaints: parts.flatMap(({ complaints }) => complaints),
      messages: parts.flatMap(({ messages }) => messages),
    }
  );
};

/** Fetches an export part by part; after a lost network it goes on where it was, as the same export. */
export function useCopy() {
  const [copy, setCopy] = useState<Copy>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [got, setGot] = useState(0);
  const parts = useRef<ExportPart[]>([]);
  const running = useRef(false);

  const start = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    for (;;) {
      const next = parts.current.at(-1)?.next;
      const answer = await cloud.rights.export(next ? { next } : {});
      if (!answer.ok) {
        setFailure(answer.error);
        break;
      }
      parts.current.push(answer.data);
      setGot((before) => before + answer.data.complaints.length + answer.data.messages.length);
      if (!answer.data.next) {
        setCopy(together(parts.current, answer.at));
        break;
      }
    }
    running.current = false;
    setBusy(false);
  }, []);

  return { copy, got, busy, failure, start };
}
