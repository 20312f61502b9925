import { type Served, serve } from './serve';

const collections = { notes: { indexes: [] }, homes: { indexes: [] } } as const;

let cloud: Served;

beforeEach(async () => {
  cloud = await serve(collections, { strictIndexes: false });
});
afterEach(() => cloud.close());

async function add(...documents: object[]): Promise<void> {
  await cloud.db.collection('notes').add({ data: documents.map((one, at) => ({ _id: `${at}`, ...one })) });
}

async function matching(filter: object): Promise<unknown[]> {
  return (await cloud.db.collection('notes').where(filter).get()).data.map(({ _id }) => _id);
}

/** Updates the document 0 and answers what it then is, without its id. */
async function updatedBy(data: object): Promise<Record<string, unknown>> {
  await cloud.db.collection('notes').doc('0').update({ data });
  const { _id, ...rest } = (await cloud.db.collection('notes').doc('0').get()).data;
  return rest;
}

describe('a filter', () => {
  it('finds absent fields by comparisons with null that include it', async () => {
    const _ = cloud.db.command;
    await add({ a: null }, {}, { a: 1 }, { a: [null, 1] });
    expect(await matching({ a: _.eq(null) })).toEqual(['0', '1', '3']);
    expect(await matching({ a: _.gte(null) })).toEqual(['0', '1', '3']);
    expect(await matching({ a: _.lte(null) })).toEqual(['0', '1', '3']);
    expect(await matching({ a: _.gt(null) })).toEqual([]);
  });

  it('compares within one type alone', async () => {
    const _ = cloud.db.command;
    await add({ a: 5 }, { a: '5' }, { a: true }, { a: new Date(5) }, { a: [1, 9] });
    expect(await matching({ a: _.gt(3) })).toEqual(['0', '4']);
    expect(await matching({ a: _.gt('3') })).toEqual(['1']);
    expect(await matching({ a: _.lte(new Date(9)) })).toEqual(['3']);
  });

  it('asks conditions on fields of objects alone', async () => {
    const _ = cloud.db.command;
    await add(
      { a: [1, 'x'] },
      { a: [{ b: 1, c: 2 }] },
      { a: [{ b: 1 }, { c: 2 }] },
      { a: { b: 1, c: 2 } },
      { a: [null] },
    );
    expect(await matching({ a: _.elemMatch({ b: 1, c: 2 }) })).toEqual(['1']);
    expect(await matching({ a: _.elemMatch({ b: 1 }) })).toEqual(['1', '2']);
    expect(await matching({ a: _.elemMatch({ b: _.exists(false) }) })).toEqual(['2']);
    expect(await matching({ a: _.elemMatch(_.gte(1)) })).toEqual(['0']);
  });

  it('knows patterns, whose g and x mean nothing', async () => {
    const { db } = cloud;
    await add({ a: 'Abc' }, { a: 'abc' }, { a: 'xabc' });
    expect(await matching({ a: db.RegExp({ regexp: '^abc', options: 'i' }) })).toEqual(['0', '1']);
    expect(await matching({ a: db.RegExp({ regexp: 'abc', options: 'gx' }) })).toEqual(['1', '2']);
    expect(await matching({ a: /^x/ })).toEqual(['2']);
  });

  it('has the operators of the SDK', async () => {
    const _ = cloud.db.command;
    await add({ a: 1, t: ['x', 'y'] }, { a: 2, t: ['y'] }, { a: 3 });
    expect(await matching({ a: _.in([1, 3]) })).toEqual(['0', '2']);
    expect(await matching({ a: _.nin([1, 3]) })).toEqual(['1']);
    expect(await matching({ a: _.mod(2, 1) })).toEqual(['0', '2']);
    expect(await matching({ t: _.all(['x', 'y']) })).toEqual(['0']);
    expect(await matching({ t: _.size(1) })).toEqual(['1']);
    expect(await matching({ a: _.not(_.eq(1)) })).toEqual(['1', '2']);
    expect(await matching(_.nor([{ a: 1 }, { t: 'y' }]))).toEqual(['2']);
    expect(await matching(_.or([{ a: 1 }, { a: 3 }]))).toEqual(['0', '2']);
    expect(await matching(_.expr(_.aggregate.gt(['$a', 2])))).toEqual(['2']);
  });
});

describe('an update', () => {
  it('has the operators of the SDK', async () => {
    const _ = cloud.db.command;
    await add({ n: 2, list: [3, 1], deep: { a: 1, b: 2 }, old: 1 });
    expect(await updatedBy({ n: _.inc(3), deep: { a: 5 }, old: _.remove(), list: _.push([2]) })).toEqual({
      n: 5,
      deep: { a: 5, b: 2 },
      list: [3, 1, 2],
    });
    expect(
      await updatedBy({
        n: _.mul(2),
        deep: _.set({ z: 1 }),
        list: _.push({ each: [9], sort: 1, slice: -3 }),
      }),
    ).toEqual({
      n: 10,
      deep: { z: 1 },
      list: [2, 3, 9],
    });
    expect(await updatedBy({ n: _.max(11), list: _.pop() })).toMatchObject({ n: 11, list: [2, 3] });
    expect(await updatedBy({ n: _.min(1), list: _.shift() })).toMatchObject({ n: 1, list: [3] });
    expect(await updatedBy({ list: _.unshift([1, 3]) })).toMatchObject({ list: [1, 3, 3] });
    expect(await updatedBy({ list: _.addToSet({ $each: [3, 4] }) })).toMatchObject({ list: [1, 3, 3, 4] });
    expect(await updatedBy({ list: _.pull(3), n: _.rename('m') })).toEqual({
      deep: { z: 1 },
      list: [1, 4],
      m: 1,
    });
    expect(await updatedBy({ list: _.pull(_.gt(3)) })).toMatchObject({ list: [1] });
  });

  it('counts what it changed', async () => {
    const notes = cloud.db.collection('notes');
    await add({ n: 1, o: { a: 1, b: 2 } }, { n: 1 }, { n: 2 });
    expect((await notes.where({ n: 1 }).update({ data: { n: 3 } })).stats.updated).toBe(2);
    expect((await notes.doc('2').update({ data: { n: 2 } })).stats.updated).toBe(0);
    expect((await notes.doc('9').update({ data: { n: 2 } })).stats.updated).toBe(0);
    const reordered = { data: { o: cloud.db.command.set({ b: 2, a: 1 }) } };
    expect((await notes.doc('0').update(reordered)).stats.updated).toBe(1);
    expect(Object.keys((await notes.doc('0').get()).data.o as object)).toEqual(['b', 'a']);
  });

  it.each([
    [
      'increments what is no number',
      (_: Served['db']['command']) => ({ text: _.inc(1) }),
      'Cannot apply $inc to a value of non-numeric type',
    ],
    ['increments null', (_: Served['db']['command']) => ({ nothing: _.inc(1) }), 'non-numeric type null'],
    [
      'multiplies what is no number',
      (_: Served['db']['command']) => ({ text: _.mul(2) }),
      'Cannot apply $mul',
    ],
    [
      'pushes into what is no array',
      (_: Served['db']['command']) => ({ text: _.push(1) }),
      "The field 'text' must be an array but is of type string",
    ],
    [
      'adds to what is no array',
      (_: Served['db']['command']) => ({ deep: _.addToSet(1) }),
      "'deep' must be an array but is of type object",
    ],
    [
      'pops from what is no array',
      (_: Served['db']['command']) => ({ n: _.pop() }),
      "'n' must be an array but is of type number",
    ],
    [
      'goes through a value that holds no fields',
      () => ({ text: { inner: 1 } }),
      "Cannot create field 'inner'",
    ],
    [
      'touches a field twice',
      (_: Served['db']['command']) => ({ deep: _.set({}), 'deep.a': 2 }),
      "Updating the path 'deep.a' would create a conflict at 'deep'",
    ],
    ['goes through null', () => ({ nothing: { inner: 1 } }), "Cannot create field 'inner'"],
    ['names a field of an array', () => ({ list: { inner: 1 } }), "Cannot create field 'inner'"],
    [
      'stores a key with a dollar',
      (_: Served['db']['command']) => ({ deep: _.set({ $x: 1 }) }),
      'dollar ($) prefixed',
    ],
  ])('is refused, and changes nothing, when it %s', async (_name, data, message) => {
    const document = { text: 'x', n: 1, deep: { a: 1 }, list: [1], nothing: null };
    await add(document);
    const update = cloud.db
      .collection('notes')
      .doc('0')
      .update({ data: { n: 2, ...data(cloud.db.command) } });
    await expect(update).rejects.toMatchObject({ errCode: -502001 });
    await expect(update).rejects.toThrow(message);
    expect((await cloud.db.collection('notes').doc('0').get()).data).toEqual({ _id: '0', ...document });
  });
});

describe('an aggregation', () => {
  it('groups, unwinds and joins, and leaves the documents as they are', async () => {
    const $ = cloud.db.command.aggregate;
    const notes = cloud.db.collection('notes');
    await add({ home: 'h1', tags: ['a', 'b'], deep: { n: 1 } }, { home: 'h2', tags: ['a'], deep: { n: 2 } });
    await cloud.db.collection('homes').add({ data: { _id: 'h1', room: '101' } });
    const { list } = await notes
      .aggregate()
      .unwind('$tags')
      .group({ _id: '$tags', n: $.sum('$deep.n') })
      .sort({ _id: 1 })
      .end();
    expect(list).toEqual([
      { _id: 'a', n: 3 },
      { _id: 'b', n: 1 },
    ]);
    const joined = await notes
      .aggregate()
      .sort({ _id: 1 })
      .limit(1)
      .lookup({ from: 'homes', localField: 'home', foreignField: '_id', as: 'at' })
      .project({ at: 1 })
      .end();
    expect(joined.list).toEqual([{ _id: '0', at: [{ _id: 'h1', room: '101' }] }]);
    await notes.aggregate().addFields({ 'deep.n': 9, 'deep.m': 1 }).end();
    expect((await notes.doc('0').get()).data).toEqual({
      _id: '0',
      home: 'h1',
      tags: ['a', 'b'],
      deep: { n: 1 },
    });
  });

  it('counts weeks from Sunday', async () => {
    const $ = cloud.db.command.aggregate;
    await add(
      ...['2019-05-14', '2019-01-01', '2019-01-06', '2023-01-01', '2022-12-31'].map((day) => ({
        at: new Date(day),
      })),
    );
    const { list } = await cloud.db
      .collection('notes')
      .aggregate()
      .project({ week: $.week('$at') })
      .end();
    expect(list.map(({ week }) => week)).toEqual([19, 0, 1, 1, 52]);
  });

  it('finds and cuts text by characters and bytes', async () => {
    const $ = cloud.db.command.aggregate;
    await add({ text: '漏水😀漏' });
    const { list } = await cloud.db
      .collection('notes')
      .aggregate()
      .project({
        _id: 0,
        at: $.indexOfCP(['$text', '漏', 1]),
        never: $.indexOfCP(['$text', '电']),
        rest: $.substr(['$text', 3, -1]),
        part: $.substr(['$text', 0, 6]),
      })
      .end();
    expect(list).toEqual([{ at: 3, never: -1, rest: '水😀漏', part: '漏水' }]);
  });

  it('compares across types, and sorts by them', async () => {
    const $ = cloud.db.command.aggregate;
    await add({ a: 'x' }, { a: 1 }, { a: [0] }, { a: true }, {});
    const notes = cloud.db.collection('notes');
    const compared = await notes
      .aggregate()
      .project({ more: $.gt(['$a', 1]), none: $.eq(['$a', null]) })
      .end();
    expect(compared.list.map(({ more, none }) => [more, none])).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [true, false],
      [false, false],
    ]);
    const sorted = await notes.aggregate().project({ a: 1 }).sort({ a: 1 }).end();
    expect(sorted.list.map(({ a }) => a)).toEqual([undefined, [0], 1, 'x', true]);
    await cloud.db.collection('homes').add({ data: [{ a: [0, 5] }, { a: 3 }] });
    const down = await cloud.db.collection('homes').aggregate().project({ a: 1 }).sort({ a: -1 }).end();
    expect(down.list.map(({ a }) => a)).toEqual([[0, 5], 3]);
  });

  it('refuses stages that write or are unknown', async () => {
    const stages = [{ stageKey: '$out', stageValue: '"copy"' }];
    const request = { action: 'database.aggregateDocuments', collectionName: 'notes', stages };
    await expect(cloud.database.handle(request)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
