import { _, Duplicate, insert, update } from './cloud';

/** Counts one more under an id that holds for a while; false when there have been `most` already. One request, and two for the first of a while. */
export const countUpTo = async (id: string, most: number, expiresAt: string): Promise<boolean> => {
  const more = () => update('limits', { _id: id, count: _.lt(most) }, { count: _.inc(1) });
  if ((await more()) === 1) return true;
  try {
    await insert('limits', { _id: id, count: 1, expiresAt });
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    // It is full, or somebody else was the first.
    return (await more()) === 1;
  }
  return true;
};
