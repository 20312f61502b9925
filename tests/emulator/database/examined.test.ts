import { type Served, serve } from './serve';

const collections = {
  files: {
    indexes: [
      {
        name: 'search',
        keys: [
          ['home', 1],
          ['terms', 1],
          ['mark', -1],
          ['secret', 1],
        ],
      },
      {
        name: 'begun',
        keys: [
          ['mark', -1],
          ['terms', 1],
        ],
      },
    ],
  },
} as const;

let cloud: Served;
beforeAll(async () => {
  cloud = await serve(collections);
  const documents = Array.from({ length: 100 }, (_, n) => ({
    _id: `f${n}`,
    home: n % 2 === 0 ? 'east' : 'west',
    terms: ['all', `tens${Math.floor(n / 10)}`],
    mark: String(n).padStart(3, '0'),
    secret: n % 4 === 0,
    text: `the ${n}th`,
  }));
  await cloud.database.load('files', documents);
});
afterAll(() => cloud.close());

/** What a request finds, and how many keys and documents it looks at. */
const cost = async (stages: (pipeline: ReturnType<typeof files>) => { end(): Promise<unknown> }) => {
  const before = cloud.database.examined('files');
  const { list } = (await stages(files()).end()) as { list: object[] };
  const after = cloud.database.examined('files');
  return [list.length, after.keys - before.keys, after.documents - before.documents];
};
const files = () => cloud.db.collection('files').aggregate();

test('of a list in an index’s order no more is looked at than it is long', async () => {
  const east = { home: 'east', terms: 'all' };
  expect(await cost((all) => all.match(east).sort({ mark: -1 }).limit(20))).toEqual([20, 20, 20]);
  expect(await cost((all) => all.match(east).sort({ mark: 1 }).limit(20))).toEqual([20, 20, 20]);
});

test('what a key rules out is not looked at, what only the document says is', async () => {
  const _ = cloud.db.command;
  const east = { home: 'east', terms: 'tens3' };
  expect(await cost((all) => all.match({ ...east, secret: false }).limit(20))).toEqual([3, 5, 3]);
  expect(await cost((all) => all.match({ ...east, secret: _.neq(true) }).limit(20))).toEqual([3, 5, 3]);
  expect(await cost((all) => all.match({ ...east, text: 'the 32th' }).limit(20))).toEqual([1, 5, 5]);
});

test('where the keys say all that is asked for, no document is looked at', async () => {
  const east = { home: 'east', terms: 'tens3', secret: false };
  expect(await cost((all) => all.match(east).limit(9).project({ _id: 0, mark: 1 }))).toEqual([3, 5, 0]);
  expect(await cost((all) => all.match(east).limit(9).project({ mark: 1 }))).toEqual([3, 5, 3]);
  expect(await cost((all) => all.match(east).limit(9).project({ _id: 0, terms: 1 }))).toEqual([3, 5, 3]);
});

test('what begins like something is known by its key, of an array too, where that alone is asked of it', async () => {
  const { db } = cloud;
  const mark = db.command.in(['031', '032', '041']);
  const marks = (terms: unknown, further = {}) =>
    cost((all) =>
      all
        .match({ mark, terms, ...further })
        .limit(9)
        .project({ _id: 0, mark: 1 }),
    );
  expect(await marks(db.RegExp({ regexp: '^tens' }))).toEqual([3, 3, 0]);
  expect(await marks(db.RegExp({ regexp: '^tens3' }))).toEqual([2, 2, 0]);
  expect(await marks(db.RegExp({ regexp: '^al' }))).toEqual([3, 3, 0]);
  expect(await marks(db.RegExp({ regexp: '^all', options: 'i' }))).toEqual([3, 6, 3]);
  expect(await marks(db.RegExp({ regexp: '^tens.' }))).toEqual([3, 3, 3]);
  const other = { $and: [{ terms: db.RegExp({ regexp: '^all' }) }] };
  expect(await marks(db.RegExp({ regexp: '^tens3' }), other)).toEqual([2, 2, 2]);
});

test('by their ids documents are looked at one by one', async () => {
  const _ = cloud.db.command;
  expect(await cost((all) => all.match({ _id: _.in(['f1', 'f2', 'f99x']) }).limit(9))).toEqual([2, 2, 2]);
});
