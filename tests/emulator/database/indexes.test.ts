import { NOW, type Served, serve } from './serve';

const collections = {
  files: {
    indexes: [
      {
        name: 'stage_due',
        keys: [
          ['stage', 1],
          ['due', -1],
        ],
      },
      { name: 'tag', keys: [['tags', 1]] },
      { name: 'number', keys: [['number', 1]], unique: true },
      {
        name: 'place',
        keys: [
          ['home.building', 1],
          ['home.room', 1],
        ],
      },
    ],
  },
  bare: { indexes: [] },
} as const;

let cloud: Served;

beforeEach(async () => {
  cloud = await serve(collections);
});
afterEach(() => cloud.close());

const refusal = (fields: string) =>
  expect.objectContaining({
    errCode: -502001,
    message: expect.stringContaining(
      `no declared index of collection "files" serves this query; it would need (${fields})`,
    ),
  });

describe('a query that no declared index serves', () => {
  it('is refused with the fields an index would need', async () => {
    const { db } = cloud;
    const _ = db.command;
    const files = db.collection('files');
    await expect(files.where({ due: 1, owner: 'x' }).orderBy('filed', 'desc').get()).rejects.toEqual(
      refusal('due, owner, filed desc'),
    );
    await expect(files.where({ text: db.RegExp({ regexp: 'a' }) }).get()).rejects.toEqual(refusal('text'));
    await expect(files.orderBy('due', 'desc').get()).rejects.toEqual(refusal('due desc'));
    await expect(files.where(_.or([{ stage: 1 }, { due: 1 }])).get()).rejects.toMatchObject({
      errCode: -502001,
    });
    await expect(files.where({ stage: _.neq(1) }).count()).rejects.toMatchObject({ errCode: -502001 });
    await expect(files.where({ due: 1 }).update({ data: { x: 1 } })).rejects.toMatchObject({
      errCode: -502001,
    });
    await expect(files.where({ due: 1 }).remove()).rejects.toMatchObject({ errCode: -502001 });
    await expect(files.aggregate().match({ due: 1 }).end()).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    await expect(
      files
        .aggregate()
        .match({ stage: 1 })
        .lookup({ from: 'files', localField: 'a', foreignField: 'due', as: 'b' })
        .end(),
    ).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    await files.add({ data: { _id: 'served', stage: 1 } });
    await expect(
      files
        .aggregate()
        .match({ stage: 1 })
        .lookup({ from: 'files', pipeline: [{ $match: { due: 1 } }], as: 'b' })
        .end(),
    ).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });

  it('is served as soon as one condition bounds an index', async () => {
    const { db } = cloud;
    const _ = db.command;
    const files = db.collection('files');
    await files.add({
      data: {
        _id: 'a',
        stage: 1,
        due: 5,
        tags: ['x', 'y'],
        number: 'N1',
        home: { building: '3', room: '101' },
      },
    });
    const found = async (filter: object) => (await files.where(filter).get()).data.map(({ _id }) => _id);
    for (const filter of [
      { _id: 'a' },
      { _id: _.in(['a', 'b']) },
      { _id: _.gte('a') },
      { stage: 1 },
      { stage: _.in([1, 2]), due: _.gt(4) },
      { stage: 1, text: _.exists(false) },
      { tags: 'y' },
      { tags: _.all(['x', 'y']), stage: 1 },
      { number: db.RegExp({ regexp: '^N' }) },
      { home: { building: '3' } },
      _.or([{ stage: 1 }, { tags: 'z' }]),
      _.and([{ stage: _.gte(1) }, { stage: _.lt(2) }]),
    ])
      expect(await found(filter)).toEqual(['a']);
  });
});

describe('a sort', () => {
  it("follows MongoDB's order of types, up and down, through an index and without", async () => {
    const values = [null, -1, 2.5, 10, '', 'a', 'b', '😀', { a: 1 }, [], [3], false, true, new Date(0), NOW];
    const { db } = cloud;
    const data = values.map((due, number) => ({ _id: String(number), stage: 1, number, due }));
    await db.collection('files').add({ data });
    const order = async (way: 'asc' | 'desc') =>
      (await db.collection('files').where({ stage: 1 }).orderBy('due', way).get()).data.map(({ due }) => due);
    // An empty array stands before null, an array at its least element upwards and at its greatest downwards.
    expect(await order('asc')).toEqual([
      [],
      null,
      -1,
      2.5,
      [3],
      10,
      '',
      'a',
      'b',
      '😀',
      { a: 1 },
      false,
      true,
      new Date(0),
      NOW,
    ]);
    expect(await order('desc')).toEqual([
      NOW,
      new Date(0),
      true,
      false,
      { a: 1 },
      '😀',
      'b',
      'a',
      '',
      10,
      [3],
      2.5,
      -1,
      null,
      [],
    ]);
  });
});

describe('a unique index', () => {
  it('refuses a second document with the key, naming it', async () => {
    const files = cloud.db.collection('files');
    await files.add({ data: { number: 'N1' } });
    const second = files.add({ data: { number: 'N1' } });
    await expect(second).rejects.toMatchObject({ errCode: -501001 });
    await expect(second).rejects.toThrow(
      /E11000 duplicate key error collection: files index: number dup key: \{ : "N1" \}/,
    );
    await expect(files.add({ data: [{ number: 'N2' }, { number: 'N2' }] })).rejects.toThrow(/E11000/);
    expect((await files.count()).total).toBe(1);
  });

  it('takes an absent field for null, and null once', async () => {
    const files = cloud.db.collection('files');
    await files.add({ data: { _id: 'a' } });
    await expect(files.add({ data: { number: null } })).rejects.toThrow(/E11000/);
    await files.doc('a').update({ data: { number: 'N1' } });
    await files.add({ data: { _id: 'b', number: null } });
    await expect(files.doc('b').update({ data: { number: 'N1' } })).rejects.toThrow(/E11000/);
    await expect(files.doc('c').set({ data: { number: 'N1' } })).rejects.toThrow(/E11000/);
  });

  it('lets many documents be taken over whole or not at all, into an empty collection and into one that holds some', async () => {
    const files = cloud.db.collection('files');
    const many = (...numbers: string[]) =>
      cloud.database.load(
        'files',
        numbers.map((number) => ({ _id: number, number, stage: 'open' })),
      );
    const listed = async () => (await files.where({ stage: 'open' }).get()).data.map(({ _id }) => _id);
    const twin = { _id: 'twin', number: 'N1', stage: 'open' };
    await expect(cloud.database.load('files', [{ ...twin, _id: 'N1' }, twin])).rejects.toThrow(/N1/);
    expect(await listed()).toEqual([]);
    await many('N1', 'N2');
    await expect(
      cloud.database.load('files', [
        ...['N3', 'N4', 'N2'].map((number) => ({ _id: number, number, stage: 'done' })),
        twin,
      ]),
    ).rejects.toThrow(/N1/);
    expect(await listed()).toEqual(['N1', 'N2']);
    expect((await files.where({ number: 'N3' }).get()).data).toEqual([]);
    await many('N3', 'N4', 'N5', 'N6');
    expect(await listed()).toEqual(['N1', 'N2', 'N3', 'N4', 'N5', 'N6']);
  });

  it('is free again when its holder is removed or takes another key', async () => {
    const files = cloud.db.collection('files');
    await files.add({ data: { _id: 'a', number: 'N1' } });
    await files.doc('a').update({ data: { number: 'N2' } });
    await files.add({ data: { _id: 'b', number: 'N1' } });
    await files.doc('a').remove();
    await files.add({ data: { _id: 'c', number: 'N2' } });
    expect((await files.count()).total).toBe(2);
  });

  it('cannot hold two arrays side by side', async () => {
    const files = cloud.db.collection('files');
    await expect(files.add({ data: { stage: [1, 2], due: [1, 2] } })).rejects.toThrow(
      /cannot index parallel arrays/,
    );
    expect((await files.count()).total).toBe(0);
  });
});
