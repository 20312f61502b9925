import type { NightCheck } from '../../../types/records';
import { _, aggregate, Duplicate, follow, glance, insert, update } from './cloud';
import { underWay } from './data-requests';
import type { ComplaintFile } from './documents';
import { lean } from './opening';
import type { Reported } from './reports';
import { toForget } from './rights';

/** What a night found in a community; a file that names staff is not named to them (B10). */
export interface CheckRecord extends Omit<NightCheck, 'files'> {
  files: (NightCheck['files'][number] & { hiddenFrom: string[] })[];
}

/** How far the way through all files has got: since which day, after which id, how many files, and how many of their attachments could not be compared. */
export interface Round {
  from: string;
  after: string;
  files: number;
  left: number;
}

/** What the nights have done for a community's files: the last checks, newest first. */
export interface UpkeepDocument {
  _id: string;
  revision: number;
  checkedOn: string;
  checks: CheckRecord[];
  /** The way through all files that is under way, and the last one that came to its end. */
  round?: Round;
  lastRound?: Omit<Round, 'after'> & { to: string };
  /** After which day the way through the counters of all days goes on. */
  recountedTo?: string;
  /** The night in which everything due was made anonymous, and how many files a night that is not over has got through. */
  erasedOn?: string;
  erasing?: { date: string; files: number };
}

/** A community with what has been done for it. */
export interface Kept {
  communityId: string;
  retentionYears?: number;
  upkeep?: UpkeepDocument;
}

/** What a night finds. */
export interface NightWork {
  /** Every community with what has been done for it. */
  communities: Kept[];
  /** Files whose contact data is to go with an account that is erased. */
  contacts: boolean;
  /** Accounts that somebody asked to be erased. */
  accounts: boolean;
}

type Found = Omit<Kept, 'upkeep'> &
  Record<'upkeep', UpkeepDocument[]> &
  Record<'contacts' | 'accounts', { _id: string }[]>;

/** What there is to do by night: one request, however often a night looks. */
export const nightWork = async (): Promise<NightWork> => {
  const found = await aggregate<Found>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1000],
    ['project', { communityId: 1, retentionYears: 1 }],
    follow('upkeep', '_id', '_id', 'upkeep'),
    glance('complaints', toForget, 'contacts'),
    glance('dataRequests', underWay, 'accounts'),
  ]);
  return {
    communities: found.map(({ upkeep: [upkeep], communityId, retentionYears }) => ({
      communityId,
      ...(retentionYears === undefined ? {} : { retentionYears }),
      ...(upkeep ? { upkeep } : {}),
    })),
    contacts: found.some(({ contacts }) => contacts.length > 0),
    accounts: found.some(({ accounts }) => accounts.length > 0),
  };
};

/** What the nights have done for one community. */
export const upkeepOf = async (communityId: string): Promise<UpkeepDocument | undefined> => {
  const [found] = await aggregate<UpkeepDocument>('upkeep', [
    ['match', { _id: communityId }],
    ['limit', 1],
  ]);
  return found;
};

const beginning = { checkedOn: '', checks: [] };

/** Keeps what a night has done for a community; undefined when another run was faster. */
export const keepUpkeep = async (
  { communityId, upkeep, ...rest }: Kept,
  changes: Partial<Omit<UpkeepDocument, '_id' | 'revision'>>,
): Promise<Kept | undefined> => {
  const revision = (upkeep?.revision ?? 0) + 1;
  const after = { ...beginning, ...upkeep, ...changes, _id: communityId, revision };
  const kept = { ...rest, communityId, upkeep: after };
  if (upkeep) {
    const { _id, ...fields } = after;
    const { erasing, round, lastRound, ...others } = fields;
    const data = {
      ...others,
      ...(erasing ? { erasing: _.set(erasing) } : {}),
      ...(round ? { round: _.set(round) } : {}),
      ...(lastRound ? { lastRound: _.set(lastRound) } : {}),
    };
    return (await update('upkeep', { _id, revision: upkeep.revision }, data)) === 1 ? kept : undefined;
  }
  try {
    await insert('upkeep', after);
    return kept;
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    return undefined;
  }
};

/** One community with its staff and what its messages go out on, to be told of what does not hold. */
export const keepersOf = async (communityId: string): Promise<Reported | undefined> => {
  const [found] = await aggregate<Reported>('settings', [
    ['match', { _id: communityId }],
    ['limit', 1],
    ['project', { communityId: 1, templates: 1 }],
    follow('staff', 'communityId', 'communityId', 'staff'),
  ]);
  return found;
};

/** Files of a community from an id on: ids say nothing of time or matter, so any stretch of them is a sample. */
export const filesFrom = (communityId: string, id: string, limit: number): Promise<ComplaintFile[]> =>
  aggregate<ComplaintFile>('complaints', [
    ['match', { 'complaint.communityId': communityId, _id: _.gte(id) }],
    ['sort', { _id: 1 }],
    ['limit', limit],
    lean(''),
  ]);
