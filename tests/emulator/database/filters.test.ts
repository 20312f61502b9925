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
