import { _, aggregate, Duplicate, insert } from './cloud';

/** One letter that came in, under a name made of its Message-ID. */
export interface ArrivalDocument {
  _id: string;
  at: string;
  outcome: 'taken' | 'ignored' | 'tooShort' | 'tooLong' | 'unclear';
  complaintId?: string;
}

/** Puts a letter on record; false when it is there already. */
export const insertArrival = async (arrival: ArrivalDocument): Promise<boolean> => {
  try {
    await insert('arrivals', arrival);
    return true;
  } catch (error) {
    if (error instanceof Duplicate) return false;
    throw error;
  }
};

/** The complaints that letters belong to. */
export const complaintsOfArrivals = async (ids: readonly string[]): Promise<string[]> => {
  const found = await aggregate<ArrivalDocument>('arrivals', [
    ['match', { _id: _.in([...ids]) }],
    ['limit', 100],
  ]);
  return found.flatMap(({ complaintId }) => complaintId ?? []);
};
