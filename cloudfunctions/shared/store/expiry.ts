import { _, remove } from './cloud';

/** How long an invitation to a family is kept after its time, for the list of who used it. */
const FAMILIES_KEPT = 30 * 24 * 60 * 60 * 1000;

/** Takes away what only counted for a while: tickets, counters, tries, talks with the official account, invitations to families. */
export const sweepExpired = async (now: string): Promise<void> => {
  for (const collection of ['tickets', 'limits', 'tries', 'checks', 'dialogues'] as const)
    await remove(collection, { expiresAt: _.lt(now) });
  const before = new Date(Date.parse(now) - FAMILIES_KEPT).toISOString();
  await remove('families', { expiresAt: _.lt(before) });
};
