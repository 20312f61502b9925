import { keyed } from './contact';
import { Problem } from './problem';
import { countUpTo } from './store/limits';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A day begins at midnight in the community, not in Greenwich. */
const LOCAL = 8 * HOUR;

/** How often something may happen in how long, counted per address or person. */
const limits = {
  ticketFromAddress: { most: 60, ms: HOUR },
  claimByPerson: { most: 10, ms: HOUR },
  foundByPerson: { most: 10, ms: DAY },
  joinByPerson: { most: 10, ms: HOUR },
  pictureByPerson: { most: 60, ms: HOUR },
  exportByPerson: { most: 20, ms: DAY },
  commentByPerson: { most: 10, ms: DAY },
  copyByPerson: { most: 5, ms: DAY },
  copyPartByPerson: { most: 1000, ms: DAY },
} as const;

/** Counts one more for somebody, and refuses when it is too many. Nobody can be read off what is stored. */
export const within = async (name: keyof typeof limits, subject: string, now: string): Promise<void> => {
  const { most, ms } = limits[name];
  const turn = Math.floor((Date.parse(now) + LOCAL) / ms);
  const expiresAt = new Date((turn + 1) * ms - LOCAL).toISOString();
  const id = keyed('limit', `${name} ${subject} ${turn}`);
  if (!(await countUpTo(id, most, expiresAt))) throw new Problem('TOO_MANY');
};
