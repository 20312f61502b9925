import { useEffect, useState } from 'react';
import { type Entry, entries, onEntries } from '../outbox/entries';

/** What is on its way from this device, as it changes. */
export function useOutbox(): { all: Entry[]; drafts: number; waiting: number } {
  const [all, setAll] = useState(entries);
  useEffect(() => onEntries(() => setAll(entries())), []);
  const waiting = all.filter((entry) => entry.waiting).length;
  return { all, waiting, drafts: all.length - waiting };
}
