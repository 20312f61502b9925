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

  it('looks into another collection whatever the document, and joins what was stored, not what a stage made of it', async () => {
    const notes = cloud.db.collection('notes');
    const homes = cloud.db.collection('homes');
    await add({ home: 'h1' }, { home: 'h2' });
    await homes.add({ data: [1, 2, 3].map((floor) => ({ _id: `h${floor}`, floor, deep: { n: floor } })) });
    const pipeline = [{ $match: { floor: { $gte: 2 } } }, { $sort: { floor: -1 } }, { $limit: 1 }];
    const { list } = await notes
      .aggregate()
      .lookup({ from: 'homes', pipeline: [...pipeline, { $project: { floor: 1 } }], as: 'top' })
      .project({ _id: 0, top: 1 })
      .end();
    expect(list).toEqual([{ top: [{ _id: 'h3', floor: 3 }] }, { top: [{ _id: 'h3', floor: 3 }] }]);
    const marked = await notes
      .aggregate()
      .addFields({ wanted: ['h1', 'h2'] })
      .limit(1)
      .lookup({ from: 'homes', localField: 'wanted', foreignField: '_id', as: 'homes' })
      .unwind('$homes')
      .addFields({ 'homes.deep.n': 9 })
      .end();
    expect(marked.list.map(({ homes: home }) => home)).toMatchObject([
      { deep: { n: 9 } },
      { deep: { n: 9 } },
    ]);
    expect((await homes.doc('h1').get()).data.deep).toEqual({ n: 1 });
  });

  it('leaves out what is not wanted, in every element of an array, and nothing of what is stored', async () => {
    const notes = cloud.db.collection('notes');
    await add({ tags: ['a'], deep: [{ n: 1, list: [{ m: 1, k: 2 }] }, { k: 3 }, 4], flat: { n: 1 } });
    const unwanted = { tags: 0, 'deep.n': 0, 'deep.list.m': 0, 'flat.none': 0 };
    const left = { _id: '0', deep: [{ list: [{ k: 2 }] }, { k: 3 }, 4], flat: { n: 1 } };
    expect((await notes.aggregate().project(unwanted).end()).list).toEqual([left]);
    // Behind a stage that needs the engine it means the same.
    const behind = notes.aggregate().unwind('$tags').project(unwanted);
    expect((await behind.end()).list).toEqual([left]);
    expect((await notes.doc('0').get()).data).toMatchObject({ tags: ['a'], deep: [{ n: 1 }, { k: 3 }, 4] });
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
