import type { Category } from '../../../types/complaint';
import { _, aggregate, follow, insert, oneOf } from './cloud';
import type { ComplaintFile, SettingsDocument, StaffDocument } from './documents';
import type { ExperienceDocument } from './experiences';
import { experienceId } from './experiences';
import { around, lean, openWorklist, type Surroundings, type SystemFile } from './opening';

/** A community with its staff, a file that may be there already, and how long cases of a category took if one is named. */
export type OpenSite = SettingsDocument & {
  staff: StaffDocument[];
  files: ComplaintFile[];
  experiences: ExperienceDocument[];
};

/** A community as somebody without an account comes to it: one request. */
export const openSite = async (
  communityId: string,
  fileIds: readonly string[],
  category?: Category,
): Promise<OpenSite | undefined> => {
  const [site] = await aggregate<OpenSite>('settings', [
    ['match', { _id: communityId }],
    ['limit', 1],
    ['addFields', { wanted: fileIds, alike: category ? [experienceId(communityId, category)] : [] }],
    follow('complaints', 'wanted', '_id', 'files'),
    follow('staff', '_id', 'communityId', 'staff'),
    follow('experiences', 'alike', '_id', 'experiences'),
    lean('files.'),
  ]);
  return site;
};

/** Keeps that somebody tried to open a number, under what the tries are counted by. */
export const insertTry = (by: readonly string[], expiresAt: string): Promise<void> =>
  insert('tries', { by, expiresAt });

interface Tried extends Surroundings {
  by: string[][];
  files: ComplaintFile[];
}

/** The complaint with this number, beside the tries that share one of the keys, `limit` at most: one request. */
export const openTried = async (
  no: string,
  keys: readonly string[],
  limit: number,
): Promise<{ tries: string[][]; opened?: SystemFile }> => {
  const [tried] = await aggregate<Tried>('tries', [
    ['match', { by: _.in([...keys]) }],
    ['limit', limit],
    ['group', { _id: null, by: { $push: '$by' } }],
    ['addFields', { no }],
    follow('complaints', 'no', 'complaint.no', 'files'),
    ...around('files.complaint'),
    lean('files.', 'mains.', 'targets.'),
  ]);
  const { by = [], files: [file] = [], ...surroundings } = tried ?? {};
  return { tries: by, ...(file ? { opened: { ...surroundings, ...file } as SystemFile } : {}) };
};

/** The complaints with this phone number, newest first, with their surroundings. */
export const openByPhone = (phoneIndexes: readonly string[], limit: number): Promise<SystemFile[]> =>
  openWorklist({ phoneIndex: oneOf(phoneIndexes) }, { mark: -1 }, limit);
