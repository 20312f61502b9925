import { aggregate, Duplicate, follow, insert, update } from './cloud';
import type { ComplaintFile } from './documents';
import { lean } from './opening';

/** Which complaint a number of somebody else's stands for, under a name made of community, channel and number (T1). */
export interface ReferenceDocument {
  _id: string;
  complaintId: string;
  at: string;
}

/** Takes a number for a complaint; false when it is taken. */
export const insertReference = async (reference: ReferenceDocument): Promise<boolean> => {
  try {
    await insert('references', reference);
    return true;
  } catch (error) {
    if (error instanceof Duplicate) return false;
    throw error;
  }
};

/** Whose number it is, with the file if it has been written: one request. */
export const openReference = async (
  name: string,
): Promise<(ReferenceDocument & { files: ComplaintFile[] }) | undefined> => {
  const [found] = await aggregate<ReferenceDocument & { files: ComplaintFile[] }>('references', [
    ['match', { _id: name }],
    ['limit', 1],
    follow('complaints', 'complaintId', '_id', 'files'),
    lean('files.'),
  ]);
  return found;
};

/** Takes a number over from a registration that was never written; false when somebody was faster. */
export const passReference = async (
  from: ReferenceDocument,
  { complaintId, at }: ReferenceDocument,
): Promise<boolean> =>
  (await update('references', { _id: from._id, complaintId: from.complaintId }, { complaintId, at })) === 1;
