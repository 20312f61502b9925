import { aggregate, insert, remove } from './cloud';

/** A picture that the platform is looking at, under the id of its answer. */
export interface CheckDocument {
  _id: string;
  complaintId: string;
  fileId: string;
  expiresAt: string;
}

export const insertCheck = (check: CheckDocument): Promise<void> => insert('checks', check);

export const findCheck = async (traceId: string): Promise<CheckDocument | undefined> => {
  const [check] = await aggregate<CheckDocument>('checks', [
    ['match', { _id: traceId }],
    ['limit', 1],
  ]);
  return check;
};

export const removeCheck = (traceId: string): Promise<void> => remove('checks', { _id: traceId });
