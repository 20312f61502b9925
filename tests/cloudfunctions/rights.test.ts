import { newFolder } from '../../cloudfunctions/shared/pictures/folder';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type { DataRequestDocument } from '../../cloudfunctions/shared/store/data-requests';
import type { ComplaintFile, PersonDocument } from '../../cloudfunctions/shared/store/documents';
import { readable } from '../../src/mine/copy/readable';
import type { ExportPart } from '../../types/rights';
import { type Cloud, contactKey, type Hand, startCloud } from '../support/cloud';
import { complaintForm, wholeContact } from '../support/forms';
import { fileOne, storyUntil, tellOn } from '../support/story';
import { webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  cloud = await startCloud({ timers: false });
});
afterAll(async () => {
  delete process.env.HUIYIN_CONTACT_KEY;
  await cloud.stop();
});

const version = '2026-01';
const me = { name: '林若云', phone: '13800001234' };
const personOf = (hand: Hand) => cloud.stored<PersonDocument>('people', { openid: hand.openid })[0];

/** Somebody who has just come, agreed, and said how to be reached. */
const newcomer = async (key: string): Promise<Hand> => {
  const { openid } = cloud.emulator.identity.create({ key, name: key });
  const lin = cloud.hand('lin');
  const ask: Hand['ask'] = async (name, method, input) => {
    const answer = await hand.answer(name, method, input);
    if (!answer.ok) throw new Error(`${name}.${method}: ${JSON.stringify(answer.error)}`);
    return answer.data;
  };
  const hand: Hand = {
    ...lin,
    key,
    openid,
    ask,
    answer: async (name, method, input) =>
      (await cloud.emulator.call(openid, name, { method, input })) as never,
    act: async (id, name, data) => {
      const { revision } = await ask('complaint', 'get', { id });
      const intention = `${name}-${id}-${revision}`.slice(0, 60);
      const view = await ask('complaint', 'act', { id, revision, key: intention, name, data });
      await cloud.emulator.idle();
      return view;
    },
    see: (id) => ask('complaint', 'get', { id }),
  };
  const { id } = await ask('account', 'me', {});
  await ask('account', 'consent', { version });
  await ask('account', 'profile', { contact: me });
  return { ...hand, id };
};

const exportAll = async (hand: Hand): Promise<ExportPart[]> => {
  const parts = [await hand.ask('rights', 'export', {})];
  for (let next = parts[0]?.next; next; next = parts.at(-1)?.next)
    parts.push(await hand.ask('rights', 'export', { next }));
  return parts;
};

test('§5.2 one sees what is held, who looked at it and why, and looking changes nothing', async () => {
  const rose = await newcomer('rose');
  const id = await fileOne(cloud, rose, { contact: me });
  await cloud.hand('zhou').ask('complaint', 'reveal', { id, purpose: 'safety', parts: wholeContact });
  const before = JSON.stringify(Object.keys(collections).map((name) => cloud.stored(name)));
  const held = await rose.ask('rights', 'held', {});
  expect(held).toMatchObject({ contact: me, complaints: { open: 1, closed: 0 }, consent: { version } });
  expect(held.looks).toEqual([
    expect.objectContaining({ purpose: 'safety', staff: expect.objectContaining({ name: '周岚' }) }),
  ]);
  expect(held.requests.map(({ kind, outcome }) => [kind, outcome]).sort()).toEqual([
    ['consent', 'done'],
    ['correct', 'done'],
  ]);
  expect(JSON.stringify(Object.keys(collections).map((name) => cloud.stored(name)))).toBe(before);
  // Nobody else's record tells of it.
  expect((await cloud.hand('chen').ask('rights', 'held', {})).looks).toEqual([]);
});

test('§5.2, §1 the invitations of the family that one made are held, and in both copies, with nothing of who came', async () => {
  const [dora, emil] = [await newcomer('dora'), await newcomer('emil')];
  const place = { building: '3号楼', unit: '2', room: '1203' };
  const home = { communityId: 'lanting', ...place, capacity: 'owner' } as const;
  const { homes } = await dora.ask('account', 'bindHome', { home });
  const homeId = homes[0]?.homeId ?? '';
  await cloud.hand('qian').ask('account', 'answerHome', { personId: dora.id, homeId, confirmed: true });
  expect(await dora.ask('rights', 'held', {})).not.toHaveProperty('invitations');
  const { at, expiresAt, code } = await dora.ask('account', 'inviteFamily', {
    key: 'invite-the-family',
    homeId,
    places: 2,
  });
  const made = { at, expiresAt, ...place, places: 2 };
  expect((await dora.ask('rights', 'held', {})).invitations).toEqual([{ ...made, used: 0 }]);
  await emil.ask('account', 'joinFamily', { code });
  await cloud.emulator.idle();
  const { invitations } = await dora.ask('rights', 'held', {});
  expect(invitations).toEqual([{ ...made, used: 1 }]);
  expect(await emil.ask('rights', 'held', {})).not.toHaveProperty('invitations');
  const parts = await exportAll(dora);
  // That somebody came was told too, and the message is in the copy.
  expect(parts.flatMap(({ messages }) => messages.map(({ notice }) => notice)).sort()).toEqual([
    'N18',
    'N25',
  ]);
  const person = parts[0]?.person;
  expect(person?.invitations).toEqual(invitations);
  if (!person) throw new Error('the first part of an export tells of the person');
  const [first] = readable({ exportedAt: at, person, complaints: [], messages: [] });
  const lines = first?.lines.filter((line) => line.startsWith('邀请家人'));
  expect(lines).toEqual([expect.stringMatching(/1203.*请 2 人，来了 1 人/)]);
  expect(JSON.stringify(invitations)).not.toContain(emil.id);
});

test('§5.2 an export brings every complaint, sealed ones too, and every message, of nobody else; five a day', async () => {
  const iris = await newcomer('iris');
  const ids: string[] = [];
  for (let count = 0; count < 11; count++)
    ids.push(await fileOne(cloud, iris, { sealed: count === 3, anonymous: count === 3, contact: me }));
  await cloud.hand('qian').act(ids[0] ?? '', 'note', { text: '内部备注不外传', photos: [] });
  const parts = await exportAll(iris);
  expect(parts.flatMap(({ complaints }) => complaints.map(({ id }) => id)).sort()).toEqual([...ids].sort());
  const stored = cloud.stored<{ _id: string }>('messages', { personId: iris.id });
  expect(stored.length).toBeGreaterThan(10);
  expect(parts.flatMap(({ messages }) => messages).map((message) => message.id)).toEqual(
    stored.map(({ _id }) => _id).sort(),
  );
  expect(parts[0]?.person).toMatchObject({ openid: iris.openid, contact: me });
  expect(JSON.stringify(parts)).not.toContain('内部备注不外传');
  expect(JSON.stringify(parts)).not.toMatch(/ownerKey|phoneIndex|nameIndex/);
  for (let count = 1; count < 5; count++) await iris.ask('rights', 'export', {});
  expect(await iris.answer('rights', 'export', {})).toMatchObject({ error: { code: 'TOO_MANY' } });
  const { requests } = await iris.ask('rights', 'held', {});
  expect(requests.filter(({ kind }) => kind === 'export')).toHaveLength(5);
});

test('§5.2 a corrected phone is the one that is called about an open complaint; another that was given for it stays', async () => {
  const lily = await newcomer('lily');
  const mine = await fileOne(cloud, lily, { contact: me });
  const other = await fileOne(cloud, lily, { contact: { name: '林母', phone: '13700001111' } });
  await lily.ask('account', 'profile', { contact: { phone: '13911112222' } });
  const shown = (id: string) =>
    cloud.hand('zhou').ask('complaint', 'reveal', { id, purpose: 'visit', parts: wholeContact });
  expect(await shown(mine)).toEqual({ name: '林若云', phone: '13911112222' });
  expect(await shown(other)).toEqual({ name: '林母', phone: '13700001111' });
  const found = await cloud.hand('qian').ask('complaint', 'caller', { phone: '13911112222' });
  expect(found.open.map(({ id }) => id)).toEqual([mine]);
  const { requests } = await lily.ask('rights', 'held', {});
  expect(requests).toContainEqual(
    expect.objectContaining({ kind: 'correct', parts: ['phone'], outcome: 'done' }),
  );
});

test('§5.2 consent is to the version in force, can be taken back, and what rests on it stops until it is given again', async () => {
  const vera = await newcomer('vera');
  const id = await fileOne(cloud, vera, { contact: me });
  const home = { communityId: 'lanting', building: '3号楼', capacity: 'owner' } as const;
  await vera.ask('account', 'bindHome', { home });
  expect(await vera.answer('account', 'consent', { version: '1999' })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { version: 'NOT_A_CHOICE' } },
  });
  await vera.ask('rights', 'withdraw', {});
  expect(await vera.ask('account', 'me', {})).toMatchObject({
    homes: [],
    credits: {},
    withdrawal: { version },
  });
  const person = personOf(vera);
  for (const field of ['contact', 'phoneIndex', 'consent']) expect(person).not.toHaveProperty(field);
  const form = { key: 'after-withdrawal', complaint: complaintForm() };
  const refused = [
    await vera.answer('complaint', 'submit', form),
    await vera.answer('account', 'profile', { contact: me }),
    await vera.answer('account', 'bindHome', { home }),
    await vera.answer('account', 'subscribed', { accepted: ['template-progress'] }),
    await vera.answer('complaint', 'claim', { no: 'TS20260105-00011', code: '123456' }),
  ];
  for (const answer of refused) expect(answer).toMatchObject({ error: { code: 'CONSENT_NEEDED' } });
  expect(await vera.answer('rights', 'withdraw', {})).toMatchObject({ error: { code: 'NOT_FOUND' } });
  // What was filed goes on.
  expect((await vera.see(id)).actions).toContain('supplement');
  await vera.ask('account', 'consent', { version });
  expect(await vera.answer('complaint', 'submit', form)).toMatchObject({ ok: true });
  expect(personOf(vera)).not.toHaveProperty('withdrawal');
  const kinds = (await vera.ask('rights', 'held', {})).requests.map(({ kind }) => kind);
  expect(kinds.sort()).toEqual(['consent', 'consent', 'correct', 'correct', 'withdraw']);
});

/** Everything that is stored, by the traces of a person that are in it. */
const tracesOf = (traces: readonly string[], except: (file: ComplaintFile) => boolean = () => false) =>
  Object.keys(collections).flatMap((name) => {
    const stored = cloud.stored<ComplaintFile>(name).filter((one) => name !== 'complaints' || !except(one));
    return traces.filter((trace) => JSON.stringify(stored).includes(trace)).map((trace) => [name, trace]);
  });

test('§5.2 an erased account is in no collection any more; open complaints go on without it, closed ones keep their words', async () => {
  const ella = await newcomer('ella');
  const { id: personId, openid } = ella;
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  const folder = newFolder(personId);
  const photo = cloud.emulator.files.put(openid, `${folder}/one.jpg`, Buffer.from('one'));
  const open = await fileOne(cloud, ella, { contact: me, photos: [photo] });
  await tellOn(cloud, open, 'submitted', 'investigating');
  const sealed = await fileOne(cloud, ella, { contact: me, sealed: true, anonymous: true });
  const withdrawn = await fileOne(cloud, ella, { contact: me });
  await ella.act(withdrawn, 'withdraw', {});
  const main = await storyUntil(cloud, 'assigned');
  const joined = await fileOne(cloud, ella, { contact: me });
  await cloud.hand('qian').act(joined, 'merge', { into: main, reason: '同一台电梯，同一时段的同一问题' });
  await cloud.hand('zhou').act(joined, 'grant', {});
  await cloud.hand('zhou').ask('complaint', 'reveal', { id: open, purpose: 'safety', parts: wholeContact });
  const order = { key: 'take-one-along', kind: 'document', complaintId: open } as const;
  await ella.ask('archivist', 'take', order);
  await cloud.emulator.idle();
  const before = tracesOf([personId, openid]).map(([name]) => name);
  expect(before).toEqual(expect.arrayContaining(['complaints', 'people', 'messages', 'accesses', 'exports']));
  expect(cloud.file(main).complaint.followers).toEqual([{ id: joined, personId }]);

  const shown = await ella.ask('rights', 'erasure', {});
  expect(shown).toMatchObject({ employed: false, retentionYears: 3 });
  expect(shown.complaints.map((one) => one.open)).toEqual([true, true, true, false]);
  expect(await ella.answer('rights', 'erase', { mark: 'eNothing' })).toMatchObject({
    error: { code: 'CHANGED' },
  });
  const erased = await ella.ask('rights', 'erase', { mark: shown.mark });
  await cloud.emulator.idle();
  expect(erased.outcome).toBe('done');
  expect(tracesOf([personId, openid])).toEqual([]);

  for (const id of [open, sealed, withdrawn, joined, main])
    expect((await cloud.hand('wang').ask('complaint', 'verify', { id })).broken).toBeUndefined();
  // The open one is called about, by the desk, and followed by its code.
  expect(
    await cloud.hand('li').ask('complaint', 'reveal', { id: open, purpose: 'visit', parts: wholeContact }),
  ).toEqual(me);
  const view = await cloud.hand('zhou').see(open);
  expect(view.timeline.map(({ event }) => event)).toContain('accountClosed');
  expect((await cloud.hand('qian').see(open)).actions).toContain('withdraw');
  const { no, trackingCode: code = '' } = erased.complaints.find((one) => one.no === view.no) ?? {};
  const web = webOf(cloud, '203.0.113.9');
  expect(await web.ask('complaint', 'track', { no: no ?? '', code })).toMatchObject({
    stage: 'investigating',
  });
  // The closed one keeps its words until its years are over, and nothing to reach anybody by.
  for (const field of ['contact', 'phoneIndex', 'nameIndex', 'seal', 'tracking'])
    expect(cloud.file(withdrawn)).not.toHaveProperty(field);
  expect(cloud.file(withdrawn).complaint.text).not.toBe('');
  // That it was asked and done is on record, of nobody.
  const [request] = cloud.stored<DataRequestDocument>('dataRequests', { kind: 'erase' });
  expect(request).toMatchObject({ outcome: 'done' });
  expect(request).not.toHaveProperty('subject');
  // Whoever comes again is new.
  expect(await ella.ask('account', 'me', {})).toMatchObject({ homes: [], credits: {}, unread: 0 });
  expect((await ella.ask('complaint', 'list', {})).rows).toEqual([]);
});

test('§5.2 what was open loses its contact data the night after it is over, and all the rest after its years', async () => {
  const nora = await newcomer('nora');
  const id = await fileOne(cloud, nora, { contact: me });
  const { mark } = await nora.ask('rights', 'erasure', {});
  await nora.ask('rights', 'erase', { mark });
  await cloud.emulator.idle();
  expect(cloud.file(id)).toHaveProperty('contact');
  await cloud.hand('qian').act(id, 'withdraw', { reason: '业主来电说不用处理了' });
  const night = async (years: number) => {
    const now = cloud.emulator.clock.now();
    const at = Date.UTC(now.getUTCFullYear() + years, now.getUTCMonth(), now.getUTCDate() + 1, 18, 30);
    await cloud.hours((at - now.getTime()) / 3_600_000);
    await cloud.emulator.trigger('clock').catch(() => undefined);
    await cloud.emulator.idle();
  };
  await night(0);
  for (const field of ['contact', 'phoneIndex', 'nameIndex', 'tracking'])
    expect(cloud.file(id)).not.toHaveProperty(field);
  await night(3);
  const file = cloud.file(id);
  expect(file.complaint).toMatchObject({ text: '' });
  expect(file.complaint.anonymisedAt).toBeDefined();
  expect((await cloud.hand('wang').ask('complaint', 'verify', { id })).broken).toBeUndefined();
});

test('§5.2 an erasure that is killed anywhere is finished by the next, or by the night', async () => {
  const mary = await newcomer('mary');
  const ids = [await fileOne(cloud, mary, { contact: me }), await fileOne(cloud, mary, { contact: me })];
  const { mark } = await mary.ask('rights', 'erasure', {});
  cloud.emulator.faults.inject('function-killed', { functionName: 'rights', after: 5 });
  await mary.answer('rights', 'erase', { mark }).catch(() => undefined);
  await cloud.emulator.idle();
  expect(tracesOf([mary.id]).length).toBeGreaterThan(0);
  const now = cloud.emulator.clock.now();
  const at = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 18, 30);
  await cloud.hours((at - now.getTime()) / 3_600_000);
  await cloud.emulator.trigger('clock').catch(() => undefined);
  await cloud.emulator.idle();
  expect(tracesOf([mary.id, mary.openid])).toEqual([]);
  expect(cloud.stored('dataRequests', { outcome: 'underWay' })).toEqual([]);
  for (const id of ids)
    expect(cloud.file(id).events.filter(({ type }) => type === 'accountClosed')).toHaveLength(1);
});

test('§5.2 the staff leave before they are erased', async () => {
  const li = cloud.hand('li');
  const { mark, employed } = await li.ask('rights', 'erasure', {});
  expect(employed).toBe(true);
  expect(await li.answer('rights', 'erase', { mark })).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
});
