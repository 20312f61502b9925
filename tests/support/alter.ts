import { EJSON } from 'bson';
import type { Cloud } from './cloud';

/** Somebody with the database in hand changes a document, past everything that would speak against it. */
export const alter = (cloud: Cloud, collectionName: string, id: string, change: object): Promise<unknown> =>
  cloud.emulator.database.handle({
    action: 'database.modifyDocument',
    collectionName,
    query: JSON.stringify({ _id: id }),
    data: EJSON.stringify(change, { relaxed: false }),
  });
