import { _, aggregate, insert, update } from './cloud';
import { digestId, type MonthDigest } from './digests';

/** The newest months, without their days: all of a large community's together would be more than one answer may hold. */
export const monthHeads = (
  communityId: string,
  limit: number,
): Promise<Pick<MonthDigest, 'date' | 'revision' | 'backlog'>[]> =>
  aggregate('digests', [
    ['match', { communityId, kind: 'month' }],
    ['sort', { date: -1 }],
    ['limit', limit],
    ['project', { date: 1, revision: 1, backlog: 1 }],
  ]);

/** One month of a community, whole. */
export const findMonth = async (communityId: string, date: string): Promise<MonthDigest | undefined> => {
  const [found] = await aggregate<MonthDigest>('digests', [
    ['match', { _id: digestId(communityId, date) }],
    ['limit', 1],
  ]);
  return found;
};

/** Corrects what was open at the end of a month that was read at `revision`, unless somebody was faster. */
export const writeBacklog = async (
  communityId: string,
  date: string,
  revision: number,
  backlog: number,
): Promise<void> => {
  const data = { backlog, revision: _.inc(1) };
  const updated = await update('digests', { _id: digestId(communityId, date), revision }, data);
  if (updated === 0) throw new Error('another run is folding');
};

/** Writes a month that was read at `revision` (0: there was none), unless somebody was faster. */
export const writeMonth = async (
  communityId: string,
  date: string,
  revision: number,
  { days, matters, backlog }: Pick<MonthDigest, 'days' | 'matters' | 'backlog'>,
): Promise<void> => {
  const _id = digestId(communityId, date);
  if (revision === 0) {
    await insert('digests', { _id, communityId, kind: 'month', date, revision: 1, days, matters, backlog });
    return;
  }
  const data = { days: _.set(days), matters: _.set(matters ?? {}), backlog, revision: _.inc(1) };
  const updated = await update('digests', { _id, revision }, data);
  if (updated === 0) throw new Error('another run is folding');
};
