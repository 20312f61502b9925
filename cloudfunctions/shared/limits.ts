import { keyed } from './contact';
import { Problem } from './problem';
import type { Asking } from './serve';
import { countUpTo } from './store/limits';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A day begins at midnight in the community, not in Greenwich. */
const LOCAL = 8 * HOUR;

/** How often something may happen in how long: by one person, and from one address of the web. An address is many people's, so it may more. */
export const limits = {
  /** Complaints of residents; what was filed is itself the count. */
  file: { person: 60, address: 60, ms: HOUR },
  /** Complaints of visitors: by the phone they give, and from where they write. */
  fileAsVisitor: { person: 5, address: 20, ms: HOUR },
  /** Tries of a number with a code; `person` is the number, so that a code is not found by trying: 20 of a million a day (§3.1.3). */
  tryNumber: { person: 20, ms: DAY },
  tryCodes: { person: 200, address: 200, ms: DAY },
  claimByPhone: { person: 10, address: 30, ms: HOUR },
  /** Contact data in full; the person's own number is a setting (§5.2). */
  reveal: { person: 30, address: 300, ms: DAY },
  /** Who is on the phone: numbers that the desk looks up, in the call form and in the search (B6, §5.2). */
  callerLookup: { person: 60, address: 300, ms: HOUR },
  takeOut: { person: 20, address: 60, ms: DAY },
  copy: { person: 5, address: 20, ms: DAY },
  copyPart: { person: 1000, address: 4000, ms: DAY },
  /** Homes that somebody says are theirs (§1). */
  bind: { person: 30, address: 100, ms: DAY },
  /** Pictures on the website, of somebody who has signed in: one count each, for a form sends many. */
  picture: { person: 60, ms: HOUR },
  /** Times that somebody takes back files before they are on file. */
  discard: { person: 200, ms: DAY },
  comment: { person: 10, address: 40, ms: DAY },
  join: { person: 10, address: 30, ms: HOUR },
  /** Entries of whoever was abusive again and again; the number is a setting (C1.17). */
  entries: { person: 10, ms: DAY },
  /** Invitations to one's home, and codes of such that are tried; a look and the acceptance are one each (§1). */
  inviteFamily: { person: 10, address: 40, ms: DAY },
  familyCode: { person: 20, address: 60, ms: HOUR },
  found: { person: 10, address: 10, ms: DAY },
  ticket: { address: 60, ms: HOUR },
} as const satisfies Record<string, Limit>;

interface Limit {
  person?: number;
  address?: number;
  ms: number;
}

/** Counts one more for the person and for the address it comes from, and refuses when it is too many for either. Nobody can be read off what is stored. */
export const within = async (
  name: keyof typeof limits,
  person: string,
  { now, address }: Pick<Asking, 'now' | 'address'>,
  most: Partial<Record<'person' | 'address', number>> = {},
): Promise<boolean> => {
  const limit: Limit = { ...limits[name], ...most };
  const turn = Math.floor((Date.parse(now) + LOCAL) / limit.ms);
  const expiresAt = new Date((turn + 1) * limit.ms - LOCAL).toISOString();
  const counted = async (by: 'person' | 'address', subject: string | undefined) => {
    const upTo = limit[by];
    if (upTo === undefined || !subject) return true;
    return countUpTo(keyed('limit', `${name} ${by} ${subject} ${turn}`), upTo, expiresAt);
  };
  const all = await Promise.all([counted('person', person), counted('address', address)]);
  return all.every(Boolean);
};

/** The same for what is simply refused. */
export const refuseBeyond = async (...counted: Parameters<typeof within>): Promise<void> => {
  if (!(await within(...counted))) throw new Problem('TOO_MANY');
};
