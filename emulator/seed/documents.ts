import type { Database } from '../database/index';

/** Adds documents past every rule of ours, as an import in the cloud console would. */
export const addDocuments = async (
  database: Database,
  collectionName: string,
  documents: readonly object[],
): Promise<void> => {
  const data = documents.map((document) => JSON.stringify(document));
  await database.handle({ action: 'database.insertDocument', collectionName, data });
};

/** Sets fields of one document. */
export const setFields = async (
  database: Database,
  collectionName: string,
  id: string,
  fields: object,
): Promise<void> => {
  await database.handle({
    action: 'database.modifyDocument',
    collectionName,
    query: JSON.stringify({ _id: id }),
    data: JSON.stringify({ $set: fields }),
    multi: false,
  });
};
