import { randomUUID } from 'node:crypto';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { complaintForm, registrationForm } from '../support/forms';
import { fileOnWeb, signIn, visitorForm, webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

let phones = 0;
/** Somebody who has not been here. */
const contact = () => ({ name: '何先生', phone: `136${String(++phones).padStart(8, '0')}` });

const wrong = (code: string) => (code === '000000' ? '111111' : '000000');

test('§3.1.1 somebody files on the website without signing in: a number and a code in return, unverified, in nobody’s hands', async () => {
  const web = webOf(cloud, '203.0.113.1');
  const { id, no, code, method } = await fileOnWeb(cloud, web, { contact: contact() });
  expect(no).toMatch(/^TS20260105-/);
  expect(code).toMatch(/^\d{6}$/);
  expect(method).toBe('onScreen');
  const seen = await cloud.hand('qian').see(id);
  expect(seen).toMatchObject({ channel: 'website', stage: 'submitted', identityVerified: false });
  expect(seen.handler).toBeUndefined();
  expect(seen.promises.length).toBeGreaterThan(0);
  expect(JSON.stringify(cloud.file(id))).not.toMatch(/何先生|1360000/);
});

test('§3.1.2 the website checks what the form of the mini program checks, and asks for consent, name and phone', async () => {
  const web = webOf(cloud, '203.0.113.1');
  const file = (changes: object) =>
    web.answer('complaint', 'fileAsVisitor', {
      key: randomUUID(),
      complaint: { ...visitorForm(), ...changes },
    });
  expect(await file({ text: '太吵了' })).toMatchObject({
    status: 400,
    error: { fields: { 'complaint.text': 'TOO_SHORT' } },
  });
  expect(await file({ contact: { name: '何先生', phone: '1' } })).toMatchObject({
    error: { fields: { 'complaint.contact.phone': 'NOT_A_PHONE' } },
  });
  expect(await file({ consent: 'old' })).toMatchObject({
    error: { fields: { 'complaint.consent': 'INVALID' } },
  });
});

test('§3.1.1 the same form sent twice from the website is one complaint', async () => {
  const web = webOf(cloud, '203.0.113.1');
  const order = { key: randomUUID(), complaint: visitorForm({ contact: contact() }) };
  const before = cloud.stored('complaints').length;
  const [one, other] = await Promise.all([
    web.ask('complaint', 'fileAsVisitor', order),
    web.ask('complaint', 'fileAsVisitor', order),
  ]);
  expect(other).toEqual(one);
  expect(cloud.stored('complaints')).toHaveLength(before + 1);
  const changed = { ...order, complaint: { ...order.complaint, text: '完全是另外一件事情，写了很多字。' } };
  expect(await web.answer('complaint', 'fileAsVisitor', changed)).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
});

test('§3.1.3 number and code show how far it is; a wrong number and a wrong code cannot be told apart, and nothing anybody wrote is shown', async () => {
  const web = webOf(cloud, '203.0.113.1');
  const { id, no, code } = await fileOnWeb(cloud, web, { contact: contact() });
  const tracked = await web.ask('complaint', 'track', { no: no.toLowerCase(), code });
  expect(tracked).toMatchObject({ no, stage: 'submitted', owner: { kind: 'desk' } });
  expect(tracked.next?.dueAt).toBeTruthy();
  expect(JSON.stringify(tracked)).not.toMatch(/路灯|何先生|南门|136/);
  const byCode = await web.answer('complaint', 'track', { no, code: wrong(code) });
  const byNumber = await web.answer('complaint', 'track', { no: 'TS20260105-99990', code });
  expect(byCode).toEqual({ ...byNumber, at: byCode.at });
  expect(byCode).toMatchObject({ status: 404, error: { code: 'NOT_FOUND' } });
  await cloud.hand('qian').act(id, 'accept', {
    category: 'facility',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  expect(await web.ask('complaint', 'track', { no, code })).toMatchObject({ stage: 'assigned' });
});

test('§3.1.3 a code is not found by trying: the tries are counted per number, whether it exists or not', async () => {
  const { no, code } = await fileOnWeb(cloud, webOf(cloud, '203.0.113.1'), { contact: contact() });
  for (const number of [no, 'TS20260105-77770']) {
    for (let index = 0; index < 20; index++)
      expect(
        await webOf(cloud, `198.51.100.${index}`).answer('complaint', 'track', {
          no: number,
          code: wrong(code),
        }),
      ).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(
      await webOf(cloud, '198.51.100.99').answer('complaint', 'track', { no: number, code }),
    ).toMatchObject({ error: { code: 'TOO_MANY' } });
  }
});

test('C1.7 a complaint told by phone is claimed by number and code, once, and is one’s own from then on', async () => {
  const complaint = registrationForm();
  const {
    id,
    no,
    trackingCode = '',
  } = await cloud.hand('qian').ask('complaint', 'register', { key: randomUUID(), complaint });
  await cloud.emulator.idle();
  const chen = cloud.hand('chen');
  expect(await chen.answer('complaint', 'claim', { no, code: wrong(trackingCode) })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const claimed = { claimed: [id] };
  expect(await chen.ask('complaint', 'claim', { no, code: trackingCode })).toEqual(claimed);
  expect(await chen.ask('complaint', 'claim', { no, code: trackingCode })).toEqual(claimed);
  expect((await chen.ask('complaint', 'list', {})).rows.map((row) => row.id)).toEqual([id]);
  expect(await chen.see(id)).toMatchObject({ relation: 'own' });
  expect(await chen.act(id, 'supplement', { text: '今晚还是很黑', photos: [] })).toMatchObject({ id });
  expect(await cloud.hand('lin').answer('complaint', 'claim', { no, code: trackingCode })).toMatchObject({
    error: { code: 'ONCE_ONLY' },
  });
});

test('C1.7 the phone that WeChat has verified brings all its complaints without an account, and no others', async () => {
  const lin = cloud.hand('lin');
  const phone = cloud.emulator.identity.find('lin')?.phone ?? '';
  const own = { name: '林女士', phone };
  const web = await fileOnWeb(cloud, webOf(cloud, '203.0.113.1'), { contact: own });
  const desk = await cloud
    .hand('qian')
    .ask('complaint', 'register', { key: randomUUID(), complaint: registrationForm({ contact: own }) });
  await fileOnWeb(cloud, webOf(cloud, '203.0.113.1'), { contact: contact() });
  await cloud.emulator.idle();
  const { claimed } = await lin.ask('complaint', 'claimByPhone', {
    code: cloud.emulator.phoneCode(lin.openid),
  });
  expect([...claimed].sort()).toEqual([web.id, desk.id].sort());
  const { rows } = await lin.ask('complaint', 'list', {});
  expect(rows.map((row) => row.id).sort()).toEqual([web.id, desk.id].sort());
  const again = { code: cloud.emulator.phoneCode(lin.openid) };
  expect(await lin.ask('complaint', 'claimByPhone', again)).toEqual({ claimed: [] });
  expect(await lin.answer('complaint', 'claimByPhone', { code: 'made-up' })).toMatchObject({
    error: { fields: { code: 'INVALID' } },
  });
});

test('C1.7 staff, who read codes out, cannot claim with them', async () => {
  const { no, code } = await fileOnWeb(cloud, webOf(cloud, '203.0.113.1'), { contact: contact() });
  expect(await cloud.hand('qian').answer('complaint', 'claim', { no, code })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  expect(await cloud.hand('chen').answer('complaint', 'claim', { no, code })).toMatchObject({ ok: true });
});

test('§3.1.2 what WeChat cannot check, for it does not know the visitor, people check; nobody is woken for it', async () => {
  const { id } = await fileOnWeb(cloud, webOf(cloud, '203.0.113.1'), { contact: contact() });
  const { timeline } = await cloud.hand('qian').see(id);
  expect(timeline).toContainEqual(expect.objectContaining({ event: 'textFlagged', text: 'unchecked' }));
  const told = cloud.stored<{ complaintId: string }>('messages', {
    complaintId: id,
    personId: 'person-qian',
  });
  expect(told).toHaveLength(1);
});

test('§3.1.1 nobody floods the desk from one account; the hour over, it goes on', async () => {
  const zhao = cloud.hand('zhao');
  const file = (hand: Hand) =>
    hand.answer('complaint', 'submit', { key: randomUUID(), complaint: complaintForm() });
  const first = await file(zhao);
  await cloud.emulator.idle();
  const model = cloud.stored<ComplaintFile>('complaints', { _id: first.ok ? first.data.id : '' })[0];
  if (!model) throw new Error('nothing filed');
  const more = Array.from({ length: 58 }, (_, index) => ({
    ...model,
    _id: `cFlood${index}`,
    complaint: { ...model.complaint, no: `TS20260105-9${String(index).padStart(4, '0')}` },
    dueAt: null,
  }));
  await cloud.emulator.database.handle({
    action: 'database.insertDocument',
    collectionName: 'complaints',
    data: more.map((document) => JSON.stringify(document)),
  });
  expect(await file(zhao)).toMatchObject({ ok: true });
  expect(await file(zhao)).toMatchObject({ error: { code: 'TOO_MANY' } });
  expect(await file(cloud.hand('chen'))).toMatchObject({ ok: true });
  await cloud.hours(1);
  expect(await file(zhao)).toMatchObject({ ok: true });
});

test('§3.1.1 who is signed in on the website files as in the mini program: one person, two doors', async () => {
  const session = await signIn(cloud, 'lin');
  const web = webOf(cloud, '203.0.113.9', session);
  const { consent: _, ...form } = visitorForm();
  const { id } = await web.ask('complaint', 'submit', {
    key: randomUUID(),
    complaint: { ...form, photos: [], namedStaff: [], sealed: false },
  });
  expect(await cloud.hand('lin').see(id)).toMatchObject({ channel: 'website', relation: 'own' });
});

test('§5.2 no personal data reaches the log', async () => {
  const web = webOf(cloud, '203.0.113.1');
  const { no, code } = await fileOnWeb(cloud, web, { contact: contact() });
  await web.answer('complaint', 'track', { no, code: wrong(code) });
  expect(JSON.stringify(cloud.emulator.logs())).not.toMatch(/136|何先生|203\.0|路灯/);
});

test('§3.1.1 a flood is stopped per phone and per address, and over with its hour; nobody can be read off the counters', async () => {
  const more = (phone: string, address: string) =>
    webOf(cloud, address).answer('complaint', 'fileAsVisitor', {
      key: randomUUID(),
      complaint: visitorForm({ contact: { name: '何先生', phone } }),
    });
  for (let index = 0; index < 5; index++)
    expect(await more('13600003456', '203.0.113.50')).toMatchObject({ ok: true });
  expect(await more('13600003456', '203.0.113.2')).toMatchObject({
    status: 429,
    error: { code: 'TOO_MANY' },
  });
  for (let index = 0; index < 15; index++)
    expect(await more(`1350000${1000 + index}`, '203.0.113.50')).toMatchObject({ ok: true });
  expect(await more('13500009999', '203.0.113.50')).toMatchObject({ error: { code: 'TOO_MANY' } });
  expect(await more('13500009999', '203.0.113.3')).toMatchObject({ ok: true });
  for (const collection of ['complaints', 'tries', 'limits'])
    expect(JSON.stringify(cloud.stored(collection))).not.toMatch(/13[56]0000|203\.0/);
  await cloud.hours(1);
  expect(await more('13600003456', '203.0.113.50')).toMatchObject({ ok: true });
});

test('C3 a visitor is told of danger while typing, and nothing of what others complained about', async () => {
  const web = webOf(cloud, '203.0.113.1');
  const text = '3号楼电梯有人被困，已经半个小时';
  const seen = await web.ask('complaint', 'suggest', { text, building: '3号楼' });
  expect(seen.danger).toMatchObject({ level: 'now' });
  expect(JSON.stringify(seen.danger?.calls)).toContain('400-820-0001');
  const lin = cloud.hand('lin');
  await lin.ask('complaint', 'submit', { key: randomUUID(), complaint: complaintForm({ text }) });
  expect(
    (await cloud.hand('chen').ask('complaint', 'suggest', { text, building: '3号楼' })).cases,
  ).toHaveLength(1);
  expect((await web.ask('complaint', 'suggest', { text, building: '3号楼' })).cases).toEqual([]);
});
