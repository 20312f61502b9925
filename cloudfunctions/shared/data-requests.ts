import { randomUUID } from 'node:crypto';
import type { DataRequest } from '../../types/rights';
import { encrypt, keyed, keyedByAll } from './keys';
import { insertDataRequest } from './store/data-requests';
import type { PersonDocument } from './store/documents';

/** Under what a person's requests are kept: it outlives the account and says nothing of who it was. */
export const requesterKey = (personId: string): string => keyed('requester', personId);

/** The same by every key, to look it up. */
export const requesterKeys = (personId: string): string[] => keyedByAll('requester', personId);

type Asked = Pick<DataRequest, 'kind' | 'parts' | 'version'>;

/** Puts on record that somebody asked something about the own data, and that it was done (§5.2). */
export const recordDone = (
  { _id, communityId }: Pick<PersonDocument, '_id' | 'communityId'>,
  asked: Asked,
  at: string,
): Promise<void> =>
  insertDataRequest({
    _id: randomUUID(),
    personKey: requesterKey(_id),
    communityId,
    at,
    outcome: 'done',
    doneAt: at,
    ...asked,
  });

/** Puts on record that somebody wants to be erased, before anything is; the next night finishes what a run leaves. Answers the record's name. */
export const recordErasure = async (
  { _id, communityId }: Pick<PersonDocument, '_id' | 'communityId'>,
  at: string,
  dueAt: string,
): Promise<string> => {
  const id = randomUUID();
  await insertDataRequest({
    _id: id,
    personKey: requesterKey(_id),
    communityId,
    kind: 'erase',
    at,
    outcome: 'underWay',
    dueAt,
    subject: encrypt(_id),
  });
  return id;
};
