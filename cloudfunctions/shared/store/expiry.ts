import { _, remove } from './cloud';

const DAY = 24 * 60 * 60 * 1000;

/** What only counts for a while, and how long after its time it is kept, in milliseconds: tickets, counters, tries, talks with the official account; invitations to families for the list of who used them. */
const KEPT = { tickets: 0, limits: 0, tries: 0, checks: 0, dialogues: 0, families: 30 * DAY } as const;

export type Expiring = keyof typeof KEPT;

export const expiring = Object.keys(KEPT) as Expiring[];

/** What is true of documents whose time is over. */
export const expired = (collection: Expiring, now: string) => ({
  expiresAt: _.lt(new Date(Date.parse(now) - KEPT[collection]).toISOString()),
});

/** Takes away what is over in these collections. */
export const sweepExpired = async (collections: readonly Expiring[], now: string): Promise<void> => {
  for (const collection of collections) await remove(collection, expired(collection, now));
};
