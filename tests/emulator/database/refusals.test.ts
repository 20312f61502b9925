import { type Served, serve } from './serve';

const collections = { notes: { indexes: [{ name: 'kind', keys: [['kind', 1]] }] } } as const;

let cloud: Served;

beforeEach(async () => {
  cloud = await serve(collections);
});
afterEach(() => cloud.close());

describe('the limits of a read', () => {
  beforeEach(async () => {
    const data = Array.from({ length: 1001 }, (_, n) => ({ _id: `${n}`.padStart(4, '0'), n, kind: 1 }));
    await cloud.db.collection('notes').add({ data });
  });

  it('are 100 rows without a limit or with 0, and 1000 at most', async () => {
    const notes = cloud.db.collection('notes');
    expect((await notes.get()).data).toHaveLength(100);
    expect((await notes.limit(0).get()).data).toHaveLength(100);
    expect((await notes.limit(5000).get()).data).toHaveLength(1000);
    const { data } = (await cloud.database.handle({
      action: 'database.getDocument',
      collectionName: 'notes',
      limit: 5000,
    })) as { data: { list: string[] } };
    expect(data.list).toHaveLength(1000);
  });

  it('count rows from the one that skip names', async () => {
    const { data } = await cloud.db
      .collection('notes')
      .where({ kind: 1 })
      .orderBy('_id', 'desc')
      .skip(2)
      .limit(3)
      .get();
    expect(data.map(({ n }) => n)).toEqual([998, 997, 996]);
  });

  it('are 20 rows for an aggregation that names none', async () => {
    const notes = cloud.db.collection('notes');
    expect((await notes.aggregate().match({ kind: 1 }).end()).list).toHaveLength(20);
    expect((await notes.aggregate().match({ kind: 1 }).limit(1001).end()).list).toHaveLength(1001);
  });

  it('are none at all for an aggregation that asks for no row: it is refused', async () => {
    const notes = cloud.db.collection('notes');
    for (const rows of [0, -1, 1.5])
      await expect(notes.aggregate().match({ kind: 1 }).limit(rows).end()).rejects.toThrow(
        'the limit must be positive',
      );
  });

  it('send no answer above 16 MB', async () => {
    const notes = cloud.db.collection('notes');
    const text = 'x'.repeat(6 * 1024 * 1024);
    for (const _id of ['x1', 'x2', 'x3']) await notes.add({ data: { _id, kind: 2, text } });
    await expect(notes.where({ kind: 2 }).get()).rejects.toMatchObject({ errCode: -502001 });
    expect((await notes.where({ kind: 2 }).limit(2).get()).data).toHaveLength(2);
  });
});

describe('a write is refused', () => {
  it('in a collection that was neither declared nor created', async () => {
    const { db } = cloud;
    await expect(db.collection('nowhere').add({ data: {} })).rejects.toMatchObject({ errCode: -502005 });
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 });
    await expect(db.collection('nowhere').aggregate().end()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    });
    await db.createCollection('nowhere');
    await db.collection('nowhere').add({ data: {} });
    await expect(db.createCollection('nowhere')).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });

  it('under an id that is taken', async () => {
    const notes = cloud.db.collection('notes');
    await notes.add({ data: { _id: 'a', n: 1 } });
    await expect(notes.add({ data: { _id: 'a', n: 2 } })).rejects.toThrow(
      /E11000 duplicate key error collection: notes index: _id_ dup key: \{ : "a" \}/,
    );
    await expect(notes.add({ data: [{ _id: 'b' }, { _id: 'b' }] })).rejects.toThrow(/E11000/);
    expect((await notes.get()).data).toEqual([{ _id: 'a', n: 1 }]);
  });

  it('with a key that begins with a dollar, but not with one that holds a dot', async () => {
    const notes = cloud.db.collection('notes');
    await expect(notes.add({ data: { deep: [{ $a: 1 }] } })).rejects.toMatchObject({ errCode: -502001 });
    await notes.add({ data: { _id: 'a', 'key.': 1 } });
    expect((await notes.doc('a').get()).data).toEqual({ _id: 'a', 'key.': 1 });
  });

  it('without where', async () => {
    await expect(cloud.db.collection('notes').update({ data: { n: 1 } })).rejects.toMatchObject({
      errCode: -501007,
    });
    await expect(cloud.db.collection('notes').remove()).rejects.toMatchObject({ errCode: -501007 });
    expect(
      (
        await cloud.db
          .collection('notes')
          .where({})
          .update({ data: { n: 1 } })
      ).stats.updated,
    ).toBe(0);
  });

  it('above 16 MB and below 100 levels', async () => {
    const notes = cloud.db.collection('notes');
    await expect(notes.add({ data: { text: 'x'.repeat(16 * 1024 * 1024) } })).rejects.toMatchObject({
      errCode: -502001,
    });
    await notes.add({ data: { _id: 'a', text: 'x'.repeat(15 * 1024 * 1024) } });
    await expect(notes.doc('a').update({ data: { more: 'x'.repeat(1024 * 1024) } })).rejects.toMatchObject({
      errCode: -502001,
    });
    let deep: object = {};
    for (let level = 0; level < 100; level++) deep = { deep };
    await expect(notes.add({ data: deep })).rejects.toMatchObject({ errCode: -502001 });
  });

  it('with an action or a text nobody knows', async () => {
    const { database } = cloud;
    await expect(database.handle({ action: 'database.dropEverything' })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    });
    await expect(database.handle({ action: 'toString' })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    const stageless = { action: 'database.aggregateDocuments', collectionName: 'notes' };
    await expect(database.handle(stageless)).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    const broken = { action: 'database.getDocument', collectionName: 'notes', query: '{' };
    await expect(database.handle(broken)).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    const unknown = {
      action: 'database.getDocument',
      collectionName: 'notes',
      query: '{"kind":{"$near":1}}',
    };
    await expect(database.handle(unknown)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});

describe('a document', () => {
  it('is replaced or made by set, which says which', async () => {
    const notes = cloud.db.collection('notes');
    expect((await notes.doc('a').set({ data: { n: 1, old: true } })).stats).toEqual({
      updated: 0,
      created: 1,
    });
    expect((await notes.doc('a').set({ data: { n: 2 } })).stats).toEqual({ updated: 1, created: 0 });
    expect((await notes.doc('a').get()).data).toEqual({ _id: 'a', n: 2 });
  });

  it('cannot be reached through what read hands out', async () => {
    const notes = cloud.db.collection('notes');
    await notes.add({ data: { _id: 'a', list: [{ n: 1 }] } });
    const [copy] = cloud.database.read('notes', { _id: 'a' }) as { list: { n: number }[] }[];
    if (copy?.list[0] !== undefined) copy.list[0].n = 2;
    expect((await notes.doc('a').get()).data).toEqual({ _id: 'a', list: [{ n: 1 }] });
  });

  it('comes as its fields say, whole or in part', async () => {
    const notes = cloud.db.collection('notes');
    await notes.add({ data: { _id: 'a', n: 1, deep: { x: 1, y: 2 }, list: [{ k: 1, l: 2 }] } });
    expect(
      (
        await notes
          .doc('a')
          .field({ n: true, deep: { x: true } })
          .get()
      ).data,
    ).toEqual({ _id: 'a', n: 1, deep: { x: 1 } });
    expect(
      (await notes.where({ _id: 'a' }).field({ _id: false, deep: false, 'list.k': false }).get()).data,
    ).toEqual([{ n: 1, list: [{ l: 2 }] }]);
  });

  it('keeps text, numbers and dates at their edges', async () => {
    const notes = cloud.db.collection('notes');
    const edges = {
      text: ['', '\u0000', '😀漏水', '</script>', '__proto__'],
      numbers: [0, -1, 0.1, 2 ** 53, -(2 ** 31), 1e308, Number.MAX_SAFE_INTEGER],
      dates: [new Date(0), new Date(-1), new Date('9999-12-31T23:59:59.999Z')],
      nothing: [null, [], {}],
    };
    await notes.add({ data: { _id: 'a', ...edges } });
    expect((await notes.doc('a').get()).data).toEqual({ _id: 'a', ...edges });
  });
});
