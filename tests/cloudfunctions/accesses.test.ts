import { randomUUID } from 'node:crypto';
import type { AccessDocument } from '../../cloudfunctions/shared/store/documents';
import { AccessPurpose } from '../../types/accesses';
import type { Input } from '../../types/api';
import { type Cloud, startCloud } from '../support/cloud';
import { COMMUNITY } from '../support/community';
import { wholeContact } from '../support/forms';
import { fileOne, inHours, storyUntil } from '../support/story';

let cloud: Cloud;
let id: string;
let no: string;
beforeAll(async () => {
  cloud = await startCloud();
  id = await storyUntil(cloud, 'assigned');
  ({ no } = await cloud.hand('qian').see(id));
});
afterAll(() => cloud.stop());

type Wanted = Input<'insight', 'accesses'>;
const looksOf = (wanted: Wanted = {}, by = 'wang') => cloud.hand(by).ask('insight', 'accesses', wanted);
const look: AccessDocument = {
  _id: 'look',
  communityId: COMMUNITY,
  complaintId: '',
  personId: 'person-lin',
  staffId: 'person-li',
  at: '',
  purpose: 'contactTask',
};
const keep = (documents: readonly AccessDocument[]) =>
  cloud.emulator.database.handle({
    action: 'database.insertDocument',
    collectionName: 'accesses',
    data: documents.map((document) => JSON.stringify(document)),
  });
const reveal = (by: string, of = id) =>
  cloud.hand(by).ask('complaint', 'reveal', { id: of, purpose: 'contactTask', parts: wholeContact });

test('§2.2 the page begins empty', async () => {
  expect(await looksOf()).toEqual({ accesses: [], week: [] });
});

test('§2.2 B12 the manager reads who looked, when, what for and of which complaint, newest first; the week is counted', async () => {
  await reveal('li');
  await cloud.hours(1);
  await cloud.hand('qian').ask('complaint', 'caller', { phone: '13900005678' });
  await cloud.hours(1);
  await cloud.hand('zhou').ask('archivist', 'take', {
    kind: 'document',
    key: randomUUID(),
    complaintId: id,
  });
  await cloud.emulator.idle();
  const { accesses, week } = await looksOf();
  expect(accesses).toMatchObject([
    { purpose: 'export', staff: { id: 'person-zhou' }, complaint: { id, no } },
    { purpose: 'callerLookup', staff: { id: 'person-qian' } },
    { purpose: 'contactTask', staff: { id: 'person-li' }, complaint: { id, no }, parts: wholeContact },
  ]);
  expect(accesses[1]?.complaint).toBeUndefined();
  expect(week).toEqual([
    { purpose: 'callerLookup', count: 1 },
    { purpose: 'contactTask', count: 1 },
    { purpose: 'export', count: 1 },
  ]);
  // Who looked is said, not whose data it was.
  expect(JSON.stringify(accesses)).not.toContain('person-lin');
  // Whoever looked and has gone is on record as before; the week is over.
  await keep([
    { ...look, _id: 'look-old', at: inHours(cloud, -24 * 8), staffId: 'person-gone', complaintId: '' },
  ]);
  const later = await looksOf();
  expect(later.accesses.at(-1)).toEqual({
    id: 'look-old',
    at: inHours(cloud, -24 * 8),
    purpose: 'contactTask',
  });
  expect(later.week).toEqual(week);
});

test('§2.2 it is narrowed to a person or to a complaint; a number of nowhere has none', async () => {
  const { accesses } = await looksOf({ staffId: 'person-qian' });
  expect(accesses.map(({ purpose }) => purpose)).toEqual(['callerLookup']);
  const ofOne = (await looksOf({ no: no.toLowerCase() })).accesses;
  expect(ofOne.map(({ purpose }) => purpose)).toEqual(['export', 'contactTask']);
  expect((await looksOf({ no, staffId: 'person-li' })).accesses).toHaveLength(1);
  expect((await looksOf({ no: 'TS20260105-99999' })).accesses).toEqual([]);
});

test('C5 what concerns a complaint that names the reader is left out of rows, counts and numbers', async () => {
  const about = await fileOne(cloud, cloud.hand('chen'), { namedStaff: ['person-wang'] });
  const { week } = await looksOf();
  await reveal('zhou', about);
  const { no: hidden } = await cloud.hand('zhou').see(about);
  const before = await looksOf();
  expect(before.accesses.map(({ complaint }) => complaint?.id)).not.toContain(about);
  expect(before.week).toEqual(week);
  expect((await looksOf({ no: hidden })).accesses).toEqual([]);
  expect(cloud.stored('accesses', { complaintId: about })).toHaveLength(1);
});

test('B1 nobody but the manager reads it', async () => {
  for (const by of ['qian', 'li', 'zhou', 'lin'])
    expect(await cloud.hand(by).answer('insight', 'accesses', {})).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
});

test('§2.2 pages go on where the last ended, also where many looked in the same instant', async () => {
  const at = inHours(cloud, 0);
  await keep(
    Array.from({ length: 65 }, (_, index) => ({
      ...look,
      _id: `look-${String(index).padStart(3, '0')}`,
      complaintId: id,
      at,
    })),
  );
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof looksOf>> = await looksOf({ no, ...(cursor ? { cursor } : {}) });
    all.push(...page.accesses.map((one) => one.id));
    cursor = page.next;
  } while (cursor);
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(67);
});

test('it opens with two round trips: the caller, then rows and week beside each other', async () => {
  await cloud.emulator.idle();
  const mark = cloud.emulator.requests.count();
  await looksOf();
  const own = cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'insight');
  expect(own).toHaveLength(3);
});

test('B12 whatever is put on record has a name here', () => {
  for (const { purpose } of cloud.stored<AccessDocument>('accesses'))
    expect(AccessPurpose.options).toContain(purpose);
});
