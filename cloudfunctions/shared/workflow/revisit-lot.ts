import type { Complaint } from './complaint';
import type { Policy } from './policies';
import { usualLot } from './terms';

/** A number that follows from a text alone and scatters like chance. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Draws `share` per cent of some ids, rounded up: which, follows from the seed and the ids alone, in whatever order they come, so that nobody chooses and a repeat draws the same. */
export const drawn = (seed: string, ids: readonly string[], share: number): string[] =>
  ids
    .map((id) => ({ id, lot: spread(`${seed} ${id}`) }))
    .sort((one, other) => one.lot - other.lot || (one.id < other.id ? -1 : 1))
    .slice(0, Math.ceil((ids.length * share) / 100))
    .map(({ id }) => id);

/** Which of the many who only joined a complaint are asked about this round's result within the month; undefined where all are (§3.7.1). Who filed one of their own is always asked. */
export function revisitLot(complaint: Complaint): { of: number; drawn: string[] } | undefined {
  const { id, round, followers, terms } = complaint;
  const { revisitAllUpTo, revisitShare } = { ...usualLot, ...terms };
  const joined = followers.filter(({ seconded }) => seconded).map((follower) => follower.id);
  if (joined.length <= revisitAllUpTo) return undefined;
  return { of: joined.length, drawn: drawn(`${id} ${round}`, joined, revisitShare) };
}

/** Whether the lot of the main file's round has passed a follower by. */
export const passedBy = ({ lot, round, followers }: Complaint, followerId: string): boolean =>
  lot?.round === round &&
  !lot.drawn.includes(followerId) &&
  followers.some(({ id, seconded }) => id === followerId && seconded);

/** Nobody revisits whom the lot has passed by; the resident may still say that it is back (§3.7.1). */
export const toBeRevisited: Policy = ({ undrawn }) => (undrawn ? 'NOT_NOW' : undefined);
