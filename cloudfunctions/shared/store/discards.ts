import { _, aggregate, insert, remove, update } from './cloud';

/** Files that somebody took back, and from when they may be deleted. Whose they are is not said. */
export interface DiscardDocument {
  _id: string;
  fileIds: string[];
  expiresAt: string;
}

export const insertDiscard = (discard: Omit<DiscardDocument, '_id'>): Promise<void> =>
  insert('discards', discard);

/** What was taken back and may be deleted now, the oldest first. */
export const dueDiscards = (now: string, limit: number): Promise<DiscardDocument[]> =>
  aggregate<DiscardDocument>('discards', [
    ['match', { expiresAt: _.lte(now) }],
    ['sort', { expiresAt: 1 }],
    ['limit', limit],
  ]);

export const removeDiscards = async (ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await remove('discards', { _id: _.in([...ids]) });
};

/** Lets them wait for a later night. */
export const postponeDiscards = async (ids: readonly string[], expiresAt: string): Promise<void> => {
  if (ids.length > 0) await update('discards', { _id: _.in([...ids]) }, { expiresAt });
};

/** Those of the files that are on a complaint, by its seals. */
export const filedAmong = async (fileIds: readonly string[]): Promise<Set<string>> => {
  const files = await aggregate<{ seals: { fileId: string }[] }>('complaints', [
    ['match', { 'seals.fileId': _.in([...fileIds]) }],
    ['project', { 'seals.fileId': 1 }],
    ['limit', fileIds.length],
  ]);
  return new Set(files.flatMap(({ seals }) => seals.map(({ fileId }) => fileId)));
};
