import { inHand } from '../shared/lookups';
import { openFilesOf } from '../shared/store/complaints';
import { setOpen } from '../shared/store/staff';
import type { Happening } from './letters';

/** Counts again what the people have in hand between whom a complaint has moved (§3.2.2: the least load is suggested first). */
export const countAgain = async (happenings: readonly Happening[]): Promise<void> => {
  const first = happenings.at(0)?.before;
  const last = happenings.at(-1)?.after;
  if (!last || (first?.handlerId === last.handlerId && first && inHand(first) === inHand(last))) return;
  const handlers = new Set([first?.handlerId, last.handlerId].filter((id) => id !== undefined));
  for (const handler of handlers) await setOpen(last.communityId, handler, await openFilesOf(handler));
};
