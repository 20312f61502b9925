import type { Matter } from '../workflow/figures';
import { _, aggregate, insert, oneOf, update } from './cloud';

/** The counters of one day in one community. */
export interface DayDigest {
  _id: string;
  communityId: string;
  kind: 'day';
  date: string;
  revision: number;
  /** Whether its month's document holds it as it is. */
  folded: boolean;
  counts: Record<string, number>;
  /** Up to which revision each complaint has been counted here: what makes counting twice impossible. */
  counted: Record<string, number>;
  /** The complaints received on the day. */
  matters?: Record<string, Matter>;
}

/** The name of a day's or a month's document. */
export const digestId = (communityId: string, date: string): string => `${communityId}-${date}`;

/** Up to which revision a complaint has been counted on a day: null if it has not been, undefined if the day has no document. */
export const countedOn = async (
  communityId: string,
  date: string,
  complaintId: string,
): Promise<number | null | undefined> => {
  const [found] = await aggregate<Pick<DayDigest, 'counted'>>('digests', [
    ['match', { _id: digestId(communityId, date) }],
    ['limit', 1],
    ['project', { [`counted.${complaintId}`]: 1 }],
  ]);
  return found && (found.counted?.[complaintId] ?? null);
};

/** Up to which revision each of some complaints has been counted on some days. */
export const countedOnDays = (
  communityId: string,
  days: readonly string[],
  complaintIds: readonly string[],
): Promise<Pick<DayDigest, 'date' | 'counted'>[]> =>
  aggregate('digests', [
    ['match', { _id: oneOf(days.map((day) => digestId(communityId, day))) }],
    ['limit', days.length],
    ['project', { date: 1, ...Object.fromEntries(complaintIds.map((id) => [`counted.${id}`, 1])) }],
  ]);

/** The days of a community after one, in order, with how far each complaint has been counted there. */
export const daysAfter = (
  communityId: string,
  after: string,
  limit: number,
): Promise<Omit<DayDigest, 'matters'>[]> =>
  aggregate('digests', [
    ['match', { communityId, kind: 'day', date: _.gt(after) }],
    ['sort', { date: 1 }],
    ['limit', limit],
    ['project', { matters: 0 }],
  ]);

/** Sets the counters of a day that was read at a revision, to be folded into its month anew; whether nobody was faster. */
export const setCounts = async (
  { _id, revision }: Pick<DayDigest, '_id' | 'revision'>,
  counts: Readonly<Record<string, number>>,
): Promise<boolean> =>
  (await update(
    'digests',
    { _id, revision },
    { counts: _.set(counts), folded: false, revision: _.inc(1) },
  )) === 1;

/** Begins a day; throws `Duplicate` when it has begun. */
export const beginDay = (communityId: string, date: string): Promise<void> =>
  insert('digests', {
    _id: digestId(communityId, date),
    communityId,
    kind: 'day',
    date,
    revision: 1,
    folded: false,
    counts: {},
    counted: {},
  } satisfies DayDigest);

/** Adds to the counters of a day, if the complaint has been counted there up to `from` and no further: one compare-and-set. */
export const addCounts = async (
  { communityId, date, complaintId }: { communityId: string; date: string; complaintId: string },
  counts: ReadonlyMap<string, number>,
  { from, to, matter }: { from: number | null; to: number; matter?: Matter | undefined },
): Promise<boolean> => {
  const added = [...counts].map(([key, by]) => [`counts.${key}`, _.inc(by)] as const);
  const updated = await update(
    'digests',
    { _id: digestId(communityId, date), [`counted.${complaintId}`]: from },
    {
      ...Object.fromEntries(added),
      ...(matter ? { [`matters.${complaintId}`]: _.set(matter) } : {}),
      [`counted.${complaintId}`]: to,
      folded: false,
      revision: _.inc(1),
    },
  );
  return updated === 1;
};

/** Nobody's household any more: whose complaint was made anonymous (§4, T28). */
export const forgetMatter = (communityId: string, date: string, complaintId: string): Promise<number> =>
  update(
    'digests',
    { _id: digestId(communityId, date) },
    { [`matters.${complaintId}`]: _.remove(), folded: false, revision: _.inc(1) },
  );

const dayFields = { communityId: 1, kind: 1, date: 1, revision: 1, folded: 1, counts: 1, matters: 1 };
export type DayCounts = Omit<DayDigest, 'counted'>;

/** The days up to a date that no month's document holds yet, as they are. */
export const unfoldedDays = (communityId: string, to: string, limit: number): Promise<DayCounts[]> =>
  aggregate<DayCounts>('digests', [
    ['match', { communityId, folded: false, date: _.lte(to) }],
    ['sort', { date: -1 }],
    ['limit', limit],
    ['project', dayFields],
  ]);

/** What is true of days that are to be folded: those before a date. */
export const foldable = (before: string) => ({ folded: false, date: _.lt(before) });

/** Which days of every community are to be folded. */
export const daysToFold = (
  before: string,
  limit: number,
): Promise<Pick<DayDigest, 'communityId' | 'date'>[]> =>
  aggregate('digests', [
    ['match', foldable(before)],
    ['sort', { date: 1 }],
    ['limit', limit],
    ['project', { communityId: 1, date: 1 }],
  ]);

/** Some days of a community. */
export const daysOf = (communityId: string, days: readonly string[]): Promise<DayCounts[]> =>
  aggregate<DayCounts>('digests', [
    ['match', { _id: _.in(days.map((day) => digestId(communityId, day))) }],
    ['limit', days.length],
    ['project', dayFields],
  ]);

/** Notes that a month's document holds a day, unless the day has changed since it was read. */
export const markFolded = ({ _id, revision }: DayCounts): Promise<number> =>
  update('digests', { _id, revision }, { folded: true });

/** The complaints of which something was counted on some days. */
export const countedIn = async (communityId: string, days: readonly string[]): Promise<string[]> => {
  const found = await aggregate<Partial<Pick<DayDigest, 'counted'>>>('digests', [
    ['match', { _id: _.in(days.map((day) => digestId(communityId, day))) }],
    ['limit', days.length],
    ['project', { counted: 1 }],
  ]);
  return [...new Set(found.flatMap(({ counted = {} }) => Object.keys(counted)))];
};
