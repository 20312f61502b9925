import type { Category } from '../../../types/complaint';
import { between, DAY, later, MINUTE } from './durations';
import type { ComplaintEvent } from './events';

/** How long one complaint of a community took, from its receipt to the first word that it is done. */
export interface PastCase {
  id: string;
  /** When it was done. */
  at: string;
  minutes: number;
}

/** How long a community's own like cases took: half of them no longer than the one, four of five no longer than the other (§3.1.3, C1.9). */
export interface Experience {
  category: Category;
  cases: number;
  median: number;
  most: number;
}

/** Fewer cases than this say nothing (§3.1.3). */
const FEWEST = 20;
const WINDOW = 180 * DAY;
/** The newest cases that are kept of one category. */
const KEPT = 300;

const newestFirst = (a: PastCase, b: PastCase): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at > b.at ? -1 : 1;

const since = (now: string): string => later(now, -WINDOW);

/** The cases with one more among them: of any number of writers in any order the same, the newest of the last 180 days. Undefined where that changes nothing. */
export function withCase(cases: readonly PastCase[], one: PastCase, now: string): PastCase[] | undefined {
  if (cases.some(({ id }) => id === one.id)) return undefined;
  const kept = [...cases, one]
    .filter(({ at }) => at >= since(now))
    .sort(newestFirst)
    .slice(0, KEPT);
  return kept.includes(one) ? kept : undefined;
}

/** The length that a share of the cases does not exceed (nearest rank). */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** What the cases of the last 180 days teach, if there are enough of them (§3.1.3). */
export function experienceOf(
  category: Category,
  cases: readonly PastCase[],
  now: string,
): Experience | undefined {
  const lengths = cases.filter(({ at }) => at >= since(now)).map(({ minutes }) => minutes);
  if (lengths.length < FEWEST) return undefined;
  lengths.sort((a, b) => a - b);
  return { category, cases: lengths.length, median: quantile(lengths, 0.5), most: quantile(lengths, 0.8) };
}

/** What a file adds: how long it took until it was done for the first time. Its time runs day and night, on hold or not, for that is how long people waited. */
export function pastCaseOf(events: readonly ComplaintEvent[]): PastCase | undefined {
  const [filed] = events;
  const done = events.find(({ type }) => type === 'resolved');
  if (filed?.type !== 'filed' || !done) return undefined;
  const { id, receivedAt } = filed.data;
  return { id, at: done.at, minutes: Math.max(0, Math.round(between(receivedAt, done.at) / MINUTE)) };
}
