import { randomUUID } from 'node:crypto';
import type { AccessDocument, ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { setFields } from '../../emulator/seed/documents';
import type { FunctionName } from '../../types/api';
import { type Cloud, startCloud } from '../support/cloud';
import { COMMUNITY } from '../support/community';
import { complaintForm, wholeContact } from '../support/forms';
import { fileOne } from '../support/story';
import { signIn, type Web, webOf } from '../support/web';

let cloud: Cloud;
let id: string;
let sessions: Record<'chen' | 'wang' | 'zhao' | 'zhou', string>;
beforeAll(async () => {
  cloud = await startCloud();
  const [chen, wang, zhao, zhou] = await Promise.all(
    ['chen', 'wang', 'zhao', 'zhou'].map((key) => signIn(cloud, key)),
  );
  sessions = { chen, wang, zhao, zhou } as typeof sessions;
  id = await fileOne(cloud, cloud.hand('lin'));
});
afterAll(() => cloud.stop());

const looks = (staffId: string) => cloud.stored<AccessDocument>('accesses', { staffId });
const reveal = (key: string) =>
  cloud.hand(key).answer('complaint', 'reveal', { id, purpose: 'contactTask', parts: wholeContact });

const counters = () => cloud.stored<{ _id: string }>('limits').map(({ _id }) => _id);
/** As if so much had been counted already, by whatever has been counted at all but for some. */
const counted = async (count: number, but: readonly string[] = []) => {
  for (const _id of counters().filter((one) => !but.includes(one)))
    await setFields(cloud.emulator.database, 'limits', _id, { count });
};

test('§5.2 somebody sees contact data in full thirty times a day, and not once more', async () => {
  await reveal('qian');
  await counted(29);
  expect(await reveal('qian')).toMatchObject({ ok: true });
  expect(await reveal('qian')).toMatchObject({ error: { code: 'REVEALS_USED_UP' } });
  expect(looks('person-qian')).toHaveLength(2);
});

test('§5.2 or so often as the community has set', async () => {
  await setFields(cloud.emulator.database, 'settings', COMMUNITY, { revealsPerDay: 2 });
  for (let time = 0; time < 2; time++) expect(await reveal('zhou')).toMatchObject({ ok: true });
  expect(await reveal('zhou')).toMatchObject({ ok: false, error: { code: 'REVEALS_USED_UP' } });
  expect(await reveal('wang')).toMatchObject({ ok: true });
  // Whose it is looks as often as they like.
  for (let time = 0; time < 4; time++) expect(await reveal('lin')).toMatchObject({ ok: true });
  await setFields(cloud.emulator.database, 'settings', COMMUNITY, { revealsPerDay: 30 });
});

test('B12 a number that is looked up is on record before anything is found, and sixty an hour are enough', async () => {
  const phone = '13900005678';
  const before = counters();
  const caller = (by: string) => cloud.hand(by).answer('complaint', 'caller', { phone });
  const search = (page: { cursor?: string } = {}) =>
    cloud.hand('qian').answer('complaint', 'search', { phone, ...page });
  expect(await caller('li')).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
  expect(looks('person-li')).toEqual([]);
  expect(await caller('qian')).toMatchObject({ data: { known: false } });
  expect(await search()).toMatchObject({ ok: true });
  const [one, other] = looks('person-qian').filter(({ purpose }) => purpose === 'callerLookup');
  expect(one).toMatchObject({ communityId: COMMUNITY, complaintId: '', number: other?.number });
  expect(JSON.stringify(cloud.stored('accesses'))).not.toContain(phone);
  await counted(60, before);
  for (const answer of [
    await caller('qian'),
    await search(),
    await search({ cursor: '2026-12-31T00:00:00.000Z x' }),
  ])
    expect(answer).toMatchObject({ error: { code: 'TOO_MANY' } });
  expect(await caller('zhou')).toMatchObject({ ok: true });
  expect(await cloud.hand('qian').answer('complaint', 'search', { no: 'TS2026' })).toMatchObject({
    ok: true,
  });
  await cloud.hours(1);
  expect(await caller('qian')).toMatchObject({ ok: true });
});

const limited: [FunctionName, string, () => object][] = [
  ['complaint', 'reveal', () => ({ id, purpose: 'contactTask', parts: wholeContact })],
  ['complaint', 'caller', () => ({ phone: '13900005678' })],
  ['complaint', 'claimByPhone', () => ({ code: 'nobody' })],
  ['archivist', 'take', () => ({ kind: 'sheet', key: randomUUID(), wanted: { stage: 'merged' } })],
  ['rights', 'export', () => ({})],
  ['insight', 'comment', () => ({ key: randomUUID(), text: '希望上门前先打个电话。' })],
];

test('§5.2 what one person may do so often, one address may too, whoever asks from there', async () => {
  const { wang, zhou } = sessions;
  const answered = (web: Web, [name, method, input]: (typeof limited)[number]) =>
    web.answer(name, method as never, input() as never);
  const tooMany = { status: 429 };
  for (const one of limited) {
    const [, method] = one;
    const before = counters();
    await answered(webOf(cloud, '203.0.113.70', wang), one);
    await counted(1000, before);
    expect([method, await answered(webOf(cloud, '203.0.113.70', zhou), one)]).toMatchObject([
      method,
      tooMany,
    ]);
    const elsewhere = await answered(webOf(cloud, '203.0.113.71', zhou), one);
    expect([method, elsewhere.status === 429]).toEqual([method, false]);
  }
});

test('§3.1.1 an address is counted for those who are signed in too, and what a crowd files hides nobody’s flood', async () => {
  const { chen, zhao } = sessions;
  const file = (session: string, address: string) =>
    webOf(cloud, address, session).answer('complaint', 'submit', {
      key: randomUUID(),
      complaint: complaintForm(),
    });
  const first = await file(chen, '203.0.113.60');
  await cloud.emulator.idle();
  const model = cloud.stored<ComplaintFile>('complaints', { _id: first.ok ? first.data.id : '' })[0];
  if (!model) throw new Error('nothing filed');
  const copies = Array.from({ length: 200 }, (_one, index) => ({
    ...model,
    _id: `cFlood${index}`,
    // Fifty-nine more of the address, and then a crowd's.
    ...(index < 59 ? {} : { sender: `s${index}` }),
    ownerKey: `k${index}`,
    complaint: {
      ...model.complaint,
      no: `${model.complaint.no.slice(0, 11)}-8${String(index).padStart(4, '0')}`,
    },
    dueAt: null,
  }));
  await cloud.emulator.database.handle({
    action: 'database.insertDocument',
    collectionName: 'complaints',
    data: copies.map((document) => JSON.stringify(document)),
  });
  expect(await file(zhao, '203.0.113.60')).toMatchObject({ status: 429, error: { code: 'TOO_MANY' } });
  expect(await file(zhao, '203.0.113.61')).toMatchObject({ ok: true });
  expect(
    await cloud.hand('zhao').answer('complaint', 'submit', {
      key: randomUUID(),
      complaint: complaintForm(),
    }),
  ).toMatchObject({ ok: true });
});

test('§3.1.3 codes are tried so often by one person and from one address, whatever the numbers', async () => {
  const { zhao } = sessions;
  const track = (address: string, session?: string) =>
    webOf(cloud, address, session).answer('complaint', 'track', { no: 'TS20260105-00016', code: '000000' });
  await track('203.0.113.80', zhao);
  const [tried] = cloud.stored<{ _id: string; by: string[]; expiresAt: string }>('tries').slice(-1);
  expect(tried?.by).toHaveLength(3);
  const more = Array.from({ length: 200 }, (_one, index) => ({
    _id: `t${index}`,
    by: tried?.by.slice(1),
    expiresAt: tried?.expiresAt,
  }));
  await cloud.emulator.database.handle({
    action: 'database.insertDocument',
    collectionName: 'tries',
    data: more.map((document) => JSON.stringify(document)),
  });
  expect(await track('203.0.113.80')).toMatchObject({ error: { code: 'TOO_MANY' } });
  expect(await track('203.0.113.81', zhao)).toMatchObject({ error: { code: 'TOO_MANY' } });
  expect(await track('203.0.113.81')).toMatchObject({ error: { code: 'NOT_FOUND' } });
});
