import type { Collections } from '../../cloudfunctions/shared/store/collections';
import { type Examined, storing } from './collection';
import { copy, type Document, idKey } from './document';
import { find } from './find';
import { Journal } from './journal';
import { COMPACT_AFTER_BYTES, TRANSACTION_LIFETIME_MS } from './limits';
import { Store } from './store';
import { Transactions } from './transactions';
import { answer } from './wire';

/** How a database is opened. */
export interface DatabaseOptions {
  /** Collections that exist from the start, with the only indexes there are. */
  collections: Collections;
  /** Where the data lives on disk; absent: in memory alone. */
  dataDir?: string;
  /** The time server dates are made from. */
  now: () => Date;
  /** Refuse a query that no declared index serves (default true). */
  strictIndexes?: boolean;
  /** Milliseconds of real time after which an open transaction is dropped. */
  transactionLifetime?: number;
  /** Bytes of the log after which a snapshot replaces it. */
  compactAfter?: number;
}

/** The cloud database of one environment. */
export interface Database {
  /** One request of the SDK's wire protocol; a refusal is a thrown CloudError. */
  handle(body: Record<string, unknown>): Promise<{ data?: unknown; transactionId?: string }>;
  /** Copies of the documents a filter matches, without index rules or limits. */
  read(collection: string, filter?: Record<string, unknown>): Record<string, unknown>[];
  /** Takes documents over as they are, as an import would: whole or not at all, past the wire. They may share parts with each other and must not be changed any more. */
  load(collection: string, documents: readonly Document[]): Promise<void>;
  /** How much has been read of a collection since the database was opened. */
  examined(collection: string): Examined;
  /** Drops open transactions and writes down what is not written yet. */
  close(): Promise<void>;
}

/** Opens the database, and with a data directory everything that was ever confirmed in it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const {
    collections,
    dataDir,
    now,
    strictIndexes = true,
    transactionLifetime = TRANSACTION_LIFETIME_MS,
    compactAfter = COMPACT_AFTER_BYTES,
  } = options;
  const store = new Store(collections);
  const journal = dataDir === undefined ? undefined : await Journal.open(dataDir, store, compactAfter);
  store.recorder = journal;
  const transactions = new Transactions(store, transactionLifetime);
  const cloud = { store, transactions, now, strict: strictIndexes };
  return {
    handle: (body) => answer(cloud, body),
    read: (name, filter = {}) =>
      find(store.collection(name), { filter, strict: false }).map((row) => copy(row.document)),
    async load(name, documents) {
      const collection = store.collection(name);
      // To build the indexes anew is worth it where most of what is in them is new.
      if (store.recorder || collection.rows.size > documents.length)
        return store.commit(documents.map((document) => storing(collection, document)));
      const keys = documents.map(({ _id }) => idKey(_id));
      const before = keys.map((key) => collection.rows.get(key)?.document ?? null);
      for (const [at, key] of keys.entries()) collection.load(key, documents[at] ?? null);
      try {
        collection.index();
      } catch (error) {
        for (const [at, key] of keys.entries()) collection.load(key, before[at] ?? null);
        collection.index();
        throw error;
      }
    },
    examined: (name) => ({ ...store.collection(name).examined }),
    async close() {
      transactions.abortAll();
      await journal?.close();
    },
  };
}
