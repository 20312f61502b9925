import type { Matter } from '../workflow/figures';
import { _, aggregate, insert, oneOf, update } from './cloud';
import { digestId } from './digests';

/** A month that is over: the counters of each of its days by date, and what was open at its end. */
export interface MonthDigest {
  _id: string;
  communityId: string;
  kind: 'month';
  date: string;
  revision: number;
  days: Record<string, Record<string, number>>;
  matters?: Record<string, Record<string, Matter>>;
  /** How many more complaints are open after the month than before it; not of months from before it was kept. */
  growth?: number;
  backlog: number;
}

/** The newest months up to one, newest first. */
export const monthsUpTo = (communityId: string, to: string, limit: number): Promise<MonthDigest[]> =>
  aggregate<MonthDigest>('digests', [
    ['match', { communityId, kind: 'month', date: _.lte(to) }],
    ['sort', { date: -1 }],
    ['limit', limit],
  ]);

/** What the documents of some months hold of their days. */
export const monthsOf = (
  communityId: string,
  months: readonly string[],
): Promise<Pick<MonthDigest, 'date' | 'days'>[]> =>
  aggregate('digests', [
    ['match', { _id: oneOf(months.map((month) => digestId(communityId, month))) }],
    ['limit', months.length],
    ['project', { date: 1, days: 1 }],
  ]);

/** A month without its days. */
export type MonthHead = Pick<MonthDigest, 'date' | 'revision' | 'growth' | 'backlog'>;

/** The newest months without their days: all of a large community's together would be more than one answer may hold. */
export const monthHeads = (communityId: string, limit: number): Promise<MonthHead[]> =>
  aggregate('digests', [
    ['match', { communityId, kind: 'month' }],
    ['sort', { date: -1 }],
    ['limit', limit],
    ['project', { date: 1, revision: 1, growth: 1, backlog: 1 }],
  ]);

/** One month of a community, whole. */
export const findMonth = async (communityId: string, date: string): Promise<MonthDigest | undefined> => {
  const [found] = await aggregate<MonthDigest>('digests', [
    ['match', { _id: digestId(communityId, date) }],
    ['limit', 1],
  ]);
  return found;
};

const noteChange = async (
  communityId: string,
  date: string,
  revision: number,
  data: object,
): Promise<void> => {
  const where = { _id: digestId(communityId, date), revision };
  if ((await update('digests', where, { ...data, revision: _.inc(1) })) === 0)
    throw new Error('another run is folding');
};

/** Corrects what was open at the end of a month that was read at `revision`, unless somebody was faster. */
export const writeBacklog = (
  communityId: string,
  date: string,
  revision: number,
  figures: Pick<MonthDigest, 'growth' | 'backlog'>,
): Promise<void> => noteChange(communityId, date, revision, figures);

/** Writes a month that was read at `revision` (0: there was none), unless somebody was faster. */
export const writeMonth = async (
  communityId: string,
  date: string,
  revision: number,
  { days, matters, ...figures }: Pick<MonthDigest, 'days' | 'matters' | 'growth' | 'backlog'>,
): Promise<void> => {
  const _id = digestId(communityId, date);
  if (revision === 0)
    return insert('digests', {
      _id,
      communityId,
      kind: 'month',
      date,
      revision: 1,
      days,
      matters,
      ...figures,
    });
  return noteChange(communityId, date, revision, {
    days: _.set(days),
    matters: _.set(matters ?? {}),
    ...figures,
  });
};
