import { _, remove } from './cloud';

/** Takes away what only counted for a while: tickets, counters, tries. */
export const sweepExpired = async (now: string): Promise<void> => {
  for (const collection of ['tickets', 'limits', 'tries', 'checks'] as const)
    await remove(collection, { expiresAt: _.lt(now) });
};
