import type { DataRequest } from '../../../types/rights';
import { _, aggregate, insert, oneOf, update } from './cloud';

/** What somebody asked about the own personal data, and what became of it (§5.2). It outlives the account, and names nobody. */
export interface DataRequestDocument extends DataRequest {
  _id: string;
  /** Whose it is, as a keyed digest. */
  personKey: string;
  communityId: string;
  /** Whom it is about, encrypted, only until it is done. */
  subject?: string;
}

export const insertDataRequest = (request: DataRequestDocument): Promise<void> =>
  insert('dataRequests', request);

/** A person's requests, newest first. */
export const dataRequestsOf = (
  personKeys: readonly string[],
  limit: number,
): Promise<DataRequestDocument[]> =>
  aggregate<DataRequestDocument>('dataRequests', [
    ['match', { personKey: oneOf(personKeys) }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** What is true of requests that are not done yet. */
export const underWay = { outcome: 'underWay' } as const;

/** Requests that are not done yet. */
export const unfinishedDataRequests = (limit: number): Promise<DataRequestDocument[]> =>
  aggregate<DataRequestDocument>('dataRequests', [
    ['match', underWay],
    ['limit', limit],
  ]);

/** A request is done: nothing says any more whom it was about. */
export const finishDataRequest = (id: string, doneAt: string): Promise<number> =>
  update('dataRequests', { _id: id }, { outcome: 'done', doneAt, dueAt: _.remove(), subject: _.remove() });

/** It is not done yet, and will be by then. */
export const postponeDataRequest = (id: string, dueAt: string): Promise<number> =>
  update('dataRequests', { _id: id }, { dueAt });
