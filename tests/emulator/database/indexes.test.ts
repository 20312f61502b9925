import fc from 'fast-check';
import type { Row } from './sdk';
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

describe('an index', () => {
  const scalar = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, 'a', 'b', true));
  const value = fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }));
  const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
  const document = fc.record({ stage: scalar, due: value, tags: list }, { requiredKeys: [] });
  const operator = fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte');
  const condition = fc.tuple(
    fc.constantFrom('stage', 'due', 'tags'),
    fc.array(fc.tuple(operator, scalar), { minLength: 1, maxLength: 2 }),
  );
  const order = fc.array(fc.tuple(fc.constantFrom('stage', 'due', 'tags'), fc.constantFrom('asc', 'desc')), {
    maxLength: 2,
  });

  it('over arrays does not ask one element to meet two conditions', async () => {
    const _ = cloud.db.command;
    await cloud.db.collection('files').add({ data: { _id: 'a', tags: [1, 9] } });
    const between = _.and([{ tags: _.gt(3) }, { tags: _.lt(5) }]);
    expect((await cloud.db.collection('files').where(between).get()).data).toHaveLength(1);
  });

  it('never changes what a query answers', async () => {
    await cloud.close();
    cloud = await serve(collections, { strictIndexes: false });
    const { db } = cloud;
    const _ = db.command;
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 12 }),
        fc.array(condition, { maxLength: 3 }),
        order,
        async (documents, conditions, sort) => {
          const data = documents.map((one, at) => ({ _id: `${at}`, number: at, ...one }));
          const answers: Row[][] = [];
          for (const name of ['files', 'bare']) {
            const collection = db.collection(name);
            await collection.where({}).remove();
            if (data.length > 0) await collection.add({ data });
            const parts = conditions.flatMap(([field, tests]) =>
              tests.map(([name, operand]) => ({ [field]: _[name as 'gt'](operand) })),
            );
            let query = collection.where(parts.length === 0 ? {} : (_.and(parts) as object));
            for (const [field, way] of sort) query = query.orderBy(field, way as 'asc');
            answers.push((await query.get()).data);
          }
          const [indexed, bare] = answers as [Row[], Row[]];
          const ids = (rows: Row[]) => rows.map(({ _id }) => _id);
          expect(ids(indexed).sort()).toEqual(ids(bare).sort());
          expect(decided(indexed, sort)).toEqual(decided(bare, sort));
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** What the first field of a sort decides: the values it goes by, of an array the least or the greatest. */
function decided(rows: Row[], [first]: readonly (readonly [string, string])[]): unknown[] {
  if (first === undefined) return [];
  const [field, way] = first;
  return rows.map(({ [field]: value }) => {
    if (!Array.isArray(value) || value.length === 0) return value ?? null;
    const ranked = value.map((one) => one ?? null).sort((a, b) => place(a) - place(b));
    return way === 'asc' ? ranked[0] : ranked.at(-1);
  });
}

/** The place of the values of these tests among each other. */
function place(value: unknown): number {
  return [null, 0, 1, 2, 3, 'a', 'b', true].indexOf(value as null);
}
