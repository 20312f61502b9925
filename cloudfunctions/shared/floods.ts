import { keyed, ownerKeys } from './contact';
import { dayOf } from './number';
import type { RecentFile } from './store/complaints';

const HOUR = 60 * 60 * 1000;

/** So many of the day's newest complaints are looked at for who filed them. */
export const LOOKED_AT = 100;

/** How many complaints may come from one side in an hour. */
export interface Flood {
  by: 'ownerKey' | 'phoneIndex' | 'sender';
  values: string[];
  most: number;
}

/** From where a visitor writes, for a day; nobody can be read off it. */
export const senderOf = (address: string, now: string): string => keyed('sender', `${dayOf(now)} ${address}`);

export const floodOfPerson = (personId: string): Flood => ({
  by: 'ownerKey',
  values: ownerKeys(personId),
  most: 60,
});

export const floodsOfVisitor = (phoneIndexes: string[], sender: string): Flood[] => [
  { by: 'phoneIndex', values: phoneIndexes, most: 5 },
  { by: 'sender', values: [sender], most: 20 },
];

/** Whether somebody has filed too much of late; read with the last number of the day, so the same request guards against floods, and two at once cannot both be the last that is allowed (§3.1.1). */
export const floods = (limits: readonly Flood[], recent: readonly RecentFile[], now: string): boolean => {
  const since = new Date(Date.parse(now) - HOUR).toISOString();
  const late = recent.filter(({ complaint }) => complaint.filedAt > since);
  // What the desk registers for a number does not shut its owner out of the website.
  const counts = (by: Flood['by'], { sender }: RecentFile) => by === 'ownerKey' || sender !== undefined;
  return limits.some(
    ({ by, values, most }) =>
      late.filter((file) => values.includes(file[by] ?? '') && counts(by, file)).length >= most,
  );
};
