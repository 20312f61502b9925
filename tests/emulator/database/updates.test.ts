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

/** Updates the document 0 and answers what it then is, without its id. */
async function updatedBy(data: object): Promise<Record<string, unknown>> {
  await cloud.db.collection('notes').doc('0').update({ data });
  const { _id, ...rest } = (await cloud.db.collection('notes').doc('0').get()).data;
  return rest;
}

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
