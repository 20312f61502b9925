import { aggregate, insert, remove } from './cloud';

/** A picture that the platform is looking at, under the id of its answer. */
export interface CheckDocument {
  _id: string;
  complaintId: string;
  /** The picture, by a digest of its name: names are in the file alone. */
  picture: string;
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
