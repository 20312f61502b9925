import { localDay } from '../durations';

/** What one event adds to the counters of one day in the community. */
export interface Count {
  day: string;
  key: string;
  by: number;
}

/** The counters of a day, or of many days together. */
export type Counts = Readonly<Record<string, number>>;

/** One more of something, on the day of an instant. */
export const one = (at: string, key: string, by = 1): Count => ({ day: localDay(at), key, by });

/** A name that may be part of a counter's key: a document's fields have no dots and no dollars. */
export const fieldName = (name: string): string => name.replaceAll('.', '．').replaceAll('$', '＄');

/** Counters added up. */
export const sumOf = (all: readonly Counts[]): Counts => {
  const sum: Record<string, number> = {};
  for (const counts of all) for (const [key, by] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + by;
  return sum;
};

/** The counters whose key begins so, by the rest of the key. */
export const under = (counts: Counts, prefix: string): Map<string, number> =>
  new Map(
    Object.entries(counts)
      .filter(([key, count]) => key.startsWith(prefix) && count !== 0)
      .map(([key, count]) => [key.slice(prefix.length), count]),
  );
