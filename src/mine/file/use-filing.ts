import { useCallback, useEffect, useRef, useState } from 'react';
import type { NewComplaint } from '../../../types/filing';
import { newKey } from '../../cloud';
import type { Draft } from '../../hooks/use-draft';
import { type Entry, entries, put } from '../../outbox/entries';
import { hold } from '../../outbox/sender';
import type { Filing } from './filing';

interface FilingDraft extends Draft<Filing> {
  entry: Entry;
  /** Names of pictures kept on this device that have not arrived. */
  keep: (change: (unsent: string[]) => string[]) => void;
  /** From now on it is sent as soon as there is a network. */
  wait: (complaint: NewComplaint, consent: string | undefined) => void;
}

const files: ReadonlySet<string> = new Set(['photos', 'video', 'audio']);

const fresh = (value: Filing): Entry => ({ key: newKey(), savedAt: '', value, unsent: [] });

/** The one that is wanted, or else the newest draft; `anew` begins another beside it. */
const begin = (initial: Filing, wanted: string | undefined, anew: boolean): Entry => {
  const found = entries().find((entry) => (wanted ? entry.key === wanted : !anew && !entry.waiting));
  return found ? { ...found, value: { ...initial, ...found.value } } : fresh(initial);
};

/** One complaint of several that may be on their way; kept on each change, and sent by whoever has it open (§3.1.2). */
export function useFiling(initial: Filing, wanted: string | undefined, anew: boolean): FilingDraft {
  const [entry, setEntry] = useState(() => begin(initial, wanted, anew));
  const [restored, setRestored] = useState(entry.savedAt !== '');
  const current = useRef(entry);
  useEffect(() => hold(entry.key), [entry.key]);

  const set = useCallback((next: Entry, kept = true) => {
    current.current = next;
    setEntry(next);
    if (kept) put(next);
  }, []);
  const latest = useCallback(() => current.current.value as Filing, []);

  const change = useCallback(
    (part: Partial<Filing>) => {
      const { waiting, refused, ...rest } = current.current;
      // What waits goes on waiting when a picture arrives; when its words change it is a draft again.
      const still = waiting && Object.keys(part).every((name) => files.has(name));
      set({
        ...rest,
        value: { ...latest(), ...part },
        savedAt: new Date().toISOString(),
        ...(still
          ? { waiting: { ...waiting, complaint: { ...waiting.complaint, ...part } as NewComplaint } }
          : {}),
      });
    },
    [set, latest],
  );
  const fill = useCallback(
    (part: Partial<Filing>) => set({ ...current.current, value: { ...latest(), ...part } }, false),
    [set, latest],
  );

  return {
    entry,
    key: entry.key,
    value: entry.value as Filing,
    restored,
    change,
    fill,
    latest,
    keep: (next) => set({ ...current.current, unsent: next(current.current.unsent) }),
    wait: (complaint, consent) =>
      set({
        ...current.current,
        refused: undefined,
        waiting: { complaint, ...(consent ? { consent } : {}) },
      }),
    clear: () => {
      set(fresh(initial), false);
      setRestored(false);
    },
  };
}
