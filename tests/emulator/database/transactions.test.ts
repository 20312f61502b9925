import { type Served, serve } from './serve';

const collections = {
  accounts: { indexes: [{ name: 'owner', keys: [['owner', 1]], unique: true }] },
} as const;

const CONFLICT = /\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict/;
const GONE = /\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server/;

let cloud: Served;

beforeEach(async () => {
  cloud = await serve(collections);
  await cloud.db.collection('accounts').add({
    data: [
      { _id: 'a', n: 1, owner: 'A' },
      { _id: 'b', n: 1, owner: 'B' },
    ],
  });
});
afterEach(() => cloud.close());

const n = async (id: string) => (await cloud.db.collection('accounts').doc(id).get()).data?.n;

describe('a transaction', () => {
  it('sees its own writes, which others see after the commit, all at once', async () => {
    const transaction = await cloud.db.startTransaction();
    const inside = transaction.collection('accounts');
    await inside.doc('a').update({ data: { n: cloud.db.command.inc(10) } });
    await inside.doc('b').remove();
    await inside.add({ data: { _id: 'c', n: 3, owner: 'C' } });
    await inside.doc('d').set({ data: { n: 4, owner: 'D' } });
    expect((await inside.doc('a').get()).data).toMatchObject({ n: 11 });
    expect((await inside.doc('b').get()).data).toBeNull();
    expect([await n('a'), await n('b'), await n('c'), await n('d')]).toEqual([1, 1, undefined, undefined]);
    await transaction.commit();
    expect([await n('a'), await n('b'), await n('c'), await n('d')]).toEqual([11, undefined, 3, 4]);
  });

  it('leaves nothing behind when it is rolled back', async () => {
    const transaction = await cloud.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 9, owner: 'Z' } });
    await transaction.rollback();
    expect(await n('a')).toBe(1);
    await cloud.db.collection('accounts').add({ data: { owner: 'Z' } });
    await expect(transaction.commit()).rejects.toThrow(GONE);
  });

  it('takes its snapshot with the first operation, and keeps it', async () => {
    const { db } = cloud;
    const transaction = await db.startTransaction();
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 2 } });
    expect((await transaction.collection('accounts').doc('a').get()).data.n).toBe(2);
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 3 } });
    await db.collection('accounts').doc('b').remove();
    await db
      .collection('accounts')
      .doc('c')
      .set({ data: { n: 5 } });
    expect((await transaction.collection('accounts').doc('a').get()).data.n).toBe(2);
    expect((await transaction.collection('accounts').doc('b').get()).data.n).toBe(1);
    expect((await transaction.collection('accounts').doc('c').get()).data).toBeNull();
    await transaction.commit();
  });

  it('fails at once where another one holds the document, and is over', async () => {
    const first = await cloud.db.startTransaction();
    const second = await cloud.db.startTransaction();
    await first
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 2 } });
    await expect(
      second
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 3 } }),
    ).rejects.toThrow(CONFLICT);
    await expect(second.collection('accounts').doc('b').get()).rejects.toThrow(GONE);
    await first.commit();
    expect(await n('a')).toBe(2);
  });

  it('fails where somebody wrote after its snapshot', async () => {
    const transaction = await cloud.db.startTransaction();
    await transaction.collection('accounts').doc('a').get();
    await cloud.db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 5 } });
    await expect(
      transaction
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 6 } }),
    ).rejects.toThrow(CONFLICT);
    expect(await n('a')).toBe(5);
  });

  it('holds its unique keys against other transactions and duplicates', async () => {
    const first = await cloud.db.startTransaction();
    const second = await cloud.db.startTransaction();
    await first.collection('accounts').add({ data: { owner: 'C' } });
    await expect(second.collection('accounts').add({ data: { owner: 'C' } })).rejects.toThrow(CONFLICT);
    await first.rollback();
    const third = await cloud.db.startTransaction();
    await expect(third.collection('accounts').add({ data: { owner: 'A' } })).rejects.toThrow(/E11000/);
    await expect(third.commit()).rejects.toThrow(GONE);
  });

  it('may hand a unique key from one of its documents to another', async () => {
    const transaction = await cloud.db.startTransaction();
    await transaction.collection('accounts').doc('a').remove();
    await transaction.collection('accounts').add({ data: { _id: 'c', n: 7, owner: 'A' } });
    await transaction.commit();
    expect([await n('a'), await n('c')]).toEqual([undefined, 7]);
  });

  it('refuses where', async () => {
    const transaction = await cloud.db.startTransaction();
    await expect(transaction.collection('accounts').where({ owner: 'A' }).get()).rejects.toMatchObject({
      errCode: -501007,
    });
    await transaction.rollback();
  });

  it('is over after its time, and lets go of what it held', async () => {
    await cloud.close();
    cloud = await serve(collections, { transactionLifetime: 300 });
    const accounts = cloud.db.collection('accounts');
    await accounts.add({ data: { _id: 'a', n: 1 } });
    const transaction = await cloud.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 2 } });
    // Waits for the lock, which only the end of the transaction's time can free.
    expect((await accounts.where({ _id: 'a', n: 1 }).update({ data: { n: 3 } })).stats.updated).toBe(1);
    await expect(transaction.commit()).rejects.toThrow(GONE);
    expect(await n('a')).toBe(3);
  });
});

describe('a plain write', () => {
  it('waits for the lock and looks again after it', async () => {
    const accounts = cloud.db.collection('accounts');
    const transaction = await cloud.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 50 } });
    const added = accounts.where({ _id: 'a' }).update({ data: { n: cloud.db.command.inc(1) } });
    const swapped = accounts.where({ _id: 'a', n: 1 }).update({ data: { n: 0 } });
    const removed = accounts.where({ _id: 'a', n: 1 }).remove();
    await arrived('database.modifyDocument', 3);
    await arrived('database.removeDocument', 1);
    expect(await n('a')).toBe(1);
    await transaction.commit();
    expect((await added).stats.updated).toBe(1);
    expect((await swapped).stats.updated).toBe(0);
    expect((await removed).stats.removed).toBe(0);
    expect(await n('a')).toBe(51);
  });

  it('waits for a unique key that a transaction may give up', async () => {
    const accounts = cloud.db.collection('accounts');
    const transaction = await cloud.db.startTransaction();
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ data: { owner: 'Z' } });
    const [freed, taken] = [accounts.add({ data: { owner: 'A' } }), accounts.add({ data: { owner: 'Z' } })];
    const refused = expect(taken).rejects.toThrow(/E11000/);
    await arrived('database.insertDocument', 3);
    await transaction.commit();
    await freed;
    await refused;
  });
});

describe('runTransaction', () => {
  it('lands every one of twenty increments when conflicts are marked for another try', async () => {
    const { db } = cloud;
    const increment = () =>
      db.runTransaction(async (transaction) => {
        try {
          const { data } = await transaction.collection('accounts').doc('a').get();
          await transaction
            .collection('accounts')
            .doc('a')
            .update({ data: { n: Number(data.n) + 1 } });
        } catch (error) {
          if (CONFLICT.test(String(error)))
            Object.assign(error as Error, { code: 'DATABASE_TRANSACTION_CONFLICT' });
          throw error;
        }
      }, 100);
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await n('a')).toBe(21);
  });
});

/** Resolves when the server has been asked for an action so many times. */
async function arrived(action: string, times: number): Promise<void> {
  while (cloud.requests.filter((request) => request.action === action).length < times)
    await new Promise((resolve) => setImmediate(resolve));
}
