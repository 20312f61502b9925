import { CloudError } from '../cloud-error';
import { aggregate } from './aggregate';
import { type Document, idKey } from './document';
import { decode, decodeDocument, encode } from './ejson';
import { count, find } from './find';
import { DEFAULT_QUERY_LIMIT, MAX_PACKET_BYTES, MAX_QUERY_LIMIT } from './limits';
import type { Sort } from './planner';
import { matcher, project } from './query';
import type { Store } from './store';
import type { Transaction } from './transaction';
import type { Transactions } from './transactions';
import { committed, inserting, type Modification, modifying, removing, type Sight } from './write';

/** A request of the SDK, as its JSON body comes. */
export type Body = Record<string, unknown>;

/** An answer, as it goes into the reply's envelope. */
export interface Answer {
  data?: unknown;
  transactionId?: string;
}

/** What the actions work on. */
export interface Cloud {
  readonly store: Store;
  readonly transactions: Transactions;
  readonly now: () => Date;
  readonly strict: boolean;
}

type Action = (cloud: Cloud, body: Body) => Answer | Promise<Answer>;

const actions = new Map<string, Action>(
  Object.entries<Action>({
    'database.addCollection': async ({ store }, { collectionName }) => {
      if (typeof collectionName !== 'string' || collectionName === '')
        throw new CloudError('INVALID_PARAM', 'collectionName is required');
      await store.create(collectionName);
      return { data: {} };
    },
    'database.insertDocument': insert,
    'database.getDocument': get,
    'database.calculateDocument': ({ store, strict, now }, body) => ({
      data: { total: count(store.collection(body.collectionName), filterOf(body, now()), strict) },
    }),
    'database.modifyDocument': async (cloud, body) => {
      const { updated, upsert_id } = await modify(cloud, body);
      return { data: { updated, upsert_id } };
    },
    'database.modifyAndReturnDoc': async (cloud, body) => {
      const { updated, document } = await modify(cloud, { ...body, multi: false });
      return { data: { updated, doc: document === null ? null : encode(document) } };
    },
    'database.removeDocument': remove,
    'database.aggregateDocuments': aggregateDocuments,
    'database.startTransaction': ({ transactions }) => ({ transactionId: transactions.start() }),
    'database.commitTransaction': async ({ transactions }, { transactionId }) => {
      await transactions.commit(String(transactionId));
      return { data: {} };
    },
    'database.abortTransaction': ({ transactions }, { transactionId }) => {
      transactions.abort(String(transactionId));
      return { data: {} };
    },
  }),
);

/** Does what one request asks for. */
export async function answer(cloud: Cloud, body: Body): Promise<Answer> {
  const action = actions.get(String(body.action));
  if (action === undefined) throw new CloudError('INVALID_PARAM', `unknown action ${String(body.action)}`);
  return await action(cloud, body);
}

async function insert({ store, transactions, strict, now }: Cloud, body: Body): Promise<Answer> {
  const collection = store.collection(body.collectionName);
  const data = Array.isArray(body.data) ? body.data : [body.data];
  const documents = data.map((text) => decodeDocument(text, now()));
  const changes = await change(transactions, body, committed(strict), (sight) => {
    const made = inserting(collection, documents, sight);
    return { changes: made, answer: made };
  });
  return { data: { insertedIds: changes.map(({ after }) => after?._id) } };
}

function get({ store, transactions, strict, now }: Cloud, body: Body): Answer {
  const collection = store.collection(body.collectionName);
  const filter = filterOf(body, now());
  const projection = body.projection === undefined ? {} : decodeDocument(body.projection, now());
  const id = transactionOf(body);
  const documents =
    id === undefined
      ? find(collection, {
          filter,
          sort: sortOf(body, now()),
          offset: numberOf(body.offset),
          limit: limitOf(body),
          strict,
        }).map((row) => row.document)
      : transactions.inside(id, (transaction) => seenBy(transaction).matching(collection, filter, false));
  return { data: { list: packed(project(documents, projection)) } };
}

async function modify({ store, transactions, strict, now }: Cloud, body: Body) {
  const collection = store.collection(body.collectionName);
  if (body.query === undefined) throw new CloudError('INVALID_PARAM', 'an update without where is refused');
  const modification: Modification = {
    filter: filterOf(body, now()),
    data: decodeDocument(body.data, now()),
    multi: body.multi === true,
    upsert: body.upsert === true,
  };
  return await change(transactions, body, committed(strict), (sight) =>
    modifying(collection, modification, sight),
  );
}

async function remove({ store, transactions, strict, now }: Cloud, body: Body): Promise<Answer> {
  const collection = store.collection(body.collectionName);
  if (body.query === undefined) throw new CloudError('INVALID_PARAM', 'a removal without where is refused');
  const filter = filterOf(body, now());
  const removed = await change(transactions, body, committed(strict), (sight) => {
    const changes = removing(collection, filter, body.multi === true, sight);
    return { changes, answer: changes.length };
  });
  return { data: { deleted: removed } };
}

function aggregateDocuments({ store, strict, now }: Cloud, body: Body): Answer {
  const collection = store.collection(body.collectionName);
  if (!Array.isArray(body.stages)) throw new CloudError('INVALID_PARAM', 'stages must be an array');
  const stages = (body.stages as { stageKey: string; stageValue: unknown }[]).map(
    ({ stageKey, stageValue }) => ({
      [stageKey]: decode(stageValue, now()),
    }),
  );
  return { data: { list: packed(aggregate(collection, stages, (name) => store.collection(name), strict)) } };
}

type Decide<T> = (sight: Sight) => { changes: ReturnType<typeof inserting>; answer: T };

async function change<T>(
  transactions: Transactions,
  body: Body,
  outside: Sight,
  decide: Decide<T>,
): Promise<T> {
  const id = transactionOf(body);
  if (id === undefined) return await transactions.outside(() => decide(outside));
  return transactions.inside(id, (transaction) => {
    const { changes, answer: result } = decide(seenBy(transaction));
    transaction.write(changes);
    return result;
  });
}

/** In a transaction documents are reached by their id alone. */
function seenBy(transaction: Transaction): Sight {
  return {
    matching: (collection, filter) => {
      const found = transaction.read(collection, idKey(filter._id));
      return found !== null && matcher(filter)(found) ? [found] : [];
    },
    exists: (collection, key) => transaction.read(collection, key) !== null,
  };
}

function transactionOf(body: Body): string | undefined {
  if (typeof body.transactionId !== 'string' || body.transactionId === '') return undefined;
  if (body.queryType === 'WHERE')
    throw new CloudError('INVALID_PARAM', 'where is not supported in a transaction; use doc');
  return body.transactionId;
}

function filterOf(body: Body, now: Date): Document {
  return body.query === undefined ? {} : decodeDocument(body.query, now);
}

function sortOf(body: Body, now: Date): Sort {
  return body.order === undefined
    ? []
    : (Object.entries(decodeDocument(body.order, now)) as [string, number][]);
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}

function limitOf(body: Body): number {
  if (body.multi === false && body.queryType === 'DOC') return 1;
  return Math.min(numberOf(body.limit) || DEFAULT_QUERY_LIMIT, MAX_QUERY_LIMIT);
}

function packed(documents: Document[]): string[] {
  const list = documents.map(encode);
  const bytes = list.reduce((sum, text) => sum + text.length, 0);
  if (
    bytes * 3 > MAX_PACKET_BYTES &&
    list.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > MAX_PACKET_BYTES
  )
    throw new CloudError('DATABASE_REQUEST_FAILED', `the answer is larger than ${MAX_PACKET_BYTES} bytes`);
  return list;
}
