import { NOW, type Served, serve } from './serve';

const collections = {
  notes: {
    indexes: [
      {
        name: 'kind_rank',
        keys: [
          ['kind', 1],
          ['rank', -1],
        ],
      },
    ],
  },
} as const;

let cloud: Served;

beforeEach(async () => {
  cloud = await serve(collections);
});
afterEach(() => cloud.close());

describe('documents', () => {
  it('come back as they were stored, dates and all', async () => {
    const notes = cloud.db.collection('notes');
    const at = new Date('2026-01-02T03:04:05.678Z');
    const { _id } = await notes.add({
      data: { text: '漏水', at, n: 1.5, big: 2 ** 40, list: [1, null], deep: { a: { b: '' } } },
    });
    const { data } = await notes.doc(_id).get();
    expect(data).toEqual({
      _id,
      text: '漏水',
      at,
      n: 1.5,
      big: 2 ** 40,
      list: [1, null],
      deep: { a: { b: '' } },
    });
  });

  it('get an id of 32 hexadecimal digits when they bring none', async () => {
    const { _id } = await cloud.db.collection('notes').add({ data: {} });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('take the time of the server for a server date', async () => {
    const notes = cloud.db.collection('notes');
    await notes.add({
      data: { _id: 'a', at: cloud.db.serverDate(), later: { at: cloud.db.serverDate({ offset: 60_000 }) } },
    });
    const { data } = await notes.doc('a').get();
    expect(data).toEqual({ _id: 'a', at: NOW, later: { at: new Date(NOW.getTime() + 60_000) } });
  });

  it('change once by compare-and-set, however many try', async () => {
    const notes = cloud.db.collection('notes');
    const _ = cloud.db.command;
    await notes.add({ data: { _id: 'a', n: 0, events: [] } });
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_none, at) =>
        notes.where({ _id: 'a', n: 0 }).update({ data: { n: _.inc(1), events: _.push([{ at }]) } }),
      ),
    );
    expect(tries.map((result) => result.stats.updated).filter((updated) => updated === 1)).toHaveLength(1);
    const { data } = await notes.doc('a').get();
    expect(data).toMatchObject({ n: 1 });
  });

  it('are counted, filtered, removed and summed up', async () => {
    const notes = cloud.db.collection('notes');
    const _ = cloud.db.command;
    for (let rank = 0; rank < 6; rank++)
      await notes.add({ data: { kind: rank % 2 === 0 ? 'even' : 'odd', rank } });
    expect((await notes.where({ kind: 'even' }).count()).total).toBe(3);
    const { data } = await notes
      .where({ kind: 'even', rank: _.gt(0) })
      .orderBy('rank', 'desc')
      .get();
    expect(data.map((note) => note.rank)).toEqual([4, 2]);
    expect((await notes.where({ kind: 'odd', rank: _.lt(4) }).remove()).stats.removed).toBe(2);
    const { list } = await notes
      .aggregate()
      .group({ _id: '$kind', total: cloud.db.command.aggregate.sum('$rank') })
      .sort({ _id: 1 })
      .end();
    expect(list).toEqual([
      { _id: 'even', total: 6 },
      { _id: 'odd', total: 5 },
    ]);
  });
});
