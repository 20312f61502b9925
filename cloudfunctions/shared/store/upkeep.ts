import type { NightCheck } from '../../../types/records';
import { _, aggregate, Duplicate, follow, insert, update } from './cloud';
import type { ComplaintFile } from './documents';

/** What a night found in a community; a file that names staff is not named to them (B10). */
export interface CheckRecord extends Omit<NightCheck, 'files'> {
  files: (NightCheck['files'][number] & { hiddenFrom: string[] })[];
}

/** What the nights have done for a community's files: the last checks, newest first. */
export interface UpkeepDocument {
  _id: string;
  revision: number;
  checkedOn: string;
  checks: CheckRecord[];
}

/** A community with what has been done for it. */
export interface Kept {
  communityId: string;
  upkeep?: UpkeepDocument;
}

/** Every community with what the nights have done for it: one request. */
export const keptCommunities = async (): Promise<Kept[]> => {
  const found = await aggregate<{ _id: string; upkeep: UpkeepDocument[] }>('settings', [
    ['sort', { _id: 1 }],
    ['limit', 1000],
    ['project', { _id: 1 }],
    follow('upkeep', '_id', '_id', 'upkeep'),
  ]);
  return found.map(({ _id, upkeep: [upkeep] }) => ({ communityId: _id, ...(upkeep ? { upkeep } : {}) }));
};

/** What the nights have done for one community. */
export const upkeepOf = async (communityId: string): Promise<UpkeepDocument | undefined> => {
  const [found] = await aggregate<UpkeepDocument>('upkeep', [
    ['match', { _id: communityId }],
    ['limit', 1],
  ]);
  return found;
};

/** Keeps what a night has found if no other run was faster. */
export const keepChecks = async (
  communityId: string,
  before: UpkeepDocument | undefined,
  checkedOn: string,
  checks: readonly CheckRecord[],
): Promise<void> => {
  const document = { _id: communityId, revision: (before?.revision ?? 0) + 1, checkedOn, checks };
  if (before) {
    const { _id, revision } = before;
    await update('upkeep', { _id, revision }, { revision: revision + 1, checkedOn, checks });
    return;
  }
  try {
    await insert('upkeep', document);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
};

/** Files of a community from an id on: ids say nothing of time or matter, so any stretch of them is a sample. */
export const filesFrom = (communityId: string, id: string, limit: number): Promise<ComplaintFile[]> =>
  aggregate<ComplaintFile>('complaints', [
    ['match', { 'complaint.communityId': communityId, _id: _.gte(id) }],
    ['sort', { _id: 1 }],
    ['limit', limit],
  ]);
