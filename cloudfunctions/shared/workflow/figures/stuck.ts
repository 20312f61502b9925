import { type Count, one } from './counts';
import type { Turn } from './life';

/** Where whoever resolved or revisited a case says that it got stuck (§6): counted, beside nobody. */
export const stuckOf = ({ event }: Pick<Turn, 'event'>): Count[] => {
  const at = event.type === 'resolved' || event.type === 'revisited' ? event.data.stuck : undefined;
  return at && event.by.role !== 'resident' ? [one(event.at, `stuck:${at}`)] : [];
};
