import fc from 'fast-check';
import type { Row } from './sdk';
import { type Served, serve } from './serve';

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
      {
        name: 'tag',
        keys: [
          ['tags', 1],
          ['level', -1],
          ['open', 1],
        ],
      },
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
  cloud = await serve(collections, { strictIndexes: false });
});
afterEach(() => cloud.close());

describe('an index', () => {
  const scalar = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(null, 'a', 'b', true));
  const value = fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }));
  const list = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
  const document = fc.record(
    { stage: scalar, due: value, tags: list, level: scalar, open: scalar },
    { requiredKeys: [] },
  );
  const operator = fc.constantFrom('eq', 'neq', 'gt', 'gte', 'lt', 'lte');
  const condition = fc.tuple(
    fc.constantFrom('stage', 'due', 'tags', 'level', 'open'),
    fc.array(fc.tuple(operator, scalar), { minLength: 1, maxLength: 2 }),
  );
  const order = fc.array(
    fc.tuple(fc.constantFrom('stage', 'due', 'tags', 'level'), fc.constantFrom('asc', 'desc')),
    {
      maxLength: 2,
    },
  );

  it('over arrays does not ask one element to meet two conditions', async () => {
    const _ = cloud.db.command;
    await cloud.db.collection('files').add({ data: { _id: 'a', tags: [1, 9] } });
    const between = _.and([{ tags: _.gt(3) }, { tags: _.lt(5) }]);
    expect((await cloud.db.collection('files').where(between).get()).data).toHaveLength(1);
  });

  it('over arrays gives the order of their greatest elements, not of the one that was asked for', async () => {
    const files = cloud.db.collection('files');
    await files.add({
      data: [
        { _id: 'a', tags: [0], number: 1 },
        { _id: 'b', tags: [1, 0], level: 0, number: 2 },
      ],
    });
    const found = await files.where({ tags: 0 }).orderBy('tags', 'desc').orderBy('level', 'asc').get();
    expect(found.data.map(({ _id }) => _id)).toEqual(['b', 'a']);
  });

  it('never changes what a query answers, also when documents have become others', async () => {
    const { db } = cloud;
    const _ = db.command;
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { maxLength: 12 }),
        fc.array(document, { maxLength: 6 }),
        fc.array(condition, { maxLength: 3 }),
        order,
        async (documents, others, conditions, sort) => {
          const data = documents.map((one, at) => ({ _id: `${at}`, number: at, ...one }));
          const answers: Row[][] = [];
          for (const name of ['files', 'bare']) {
            const collection = db.collection(name);
            await collection.where({}).remove();
            if (data.length > 0) await collection.add({ data });
            for (const [at, other] of others.entries())
              if (at < data.length) await collection.doc(`${at}`).set({ data: { number: at, ...other } });
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
      { numRuns: 250 },
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
