import { createHash, createHmac } from 'node:crypto';
import { complaintId, formDigest, phoneIndex } from '../../cloudfunctions/shared/contact';
import { _, aggregate, count, update } from '../../cloudfunctions/shared/store/cloud';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { addDocuments } from '../../emulator/seed/documents';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { settings } from '../support/community';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const why = '与另一件投诉是同一件事，建议一并处理';
const answerOf = async (hand: string, id: string, name: 'merge' | 'recordAnswer', data: never) => {
  const { revision } = await cloud.hand(hand).see(id);
  const key = `mended-${name}-${Math.random().toString(36).slice(2)}`;
  return cloud.hand(hand).answer('complaint', 'act', { id, revision, key, name, data });
};

test('a complaint does not join one of another community, and the answer is that of one that does not exist (C4, C5)', async () => {
  const id = await fileOne(cloud, cloud.hand('lin'));
  const near = await fileOne(cloud, cloud.hand('chen'));
  const far = { ...cloud.file(near), _id: 'cFar' };
  far.complaint = { ...far.complaint, id: 'cFar', communityId: 'zhuyuan', no: 'TS20260105-90001' };
  const { database } = cloud.emulator;
  await addDocuments(database, 'settings', [{ ...settings, _id: 'zhuyuan', communityId: 'zhuyuan' }]);
  await addDocuments(database, 'complaints', [far]);
  const into = (target: string) =>
    answerOf('qian', id, 'merge', { into: target, reason: why } as never).then((answer) =>
      JSON.stringify({ ...answer, at: '' }),
    );
  expect(await into('cFar')).toContain('NOT_MERGEABLE');
  expect(await into('cFar')).toBe(await into('cNone'));
  expect(cloud.file(id).complaint.request).toBeUndefined();
  expect(await into(near)).toContain('"ok":true');
});

test('a complaint about staff is in no list of the desk, of neighbours or of those it names (B10)', async () => {
  const sensitive = await fileOne(cloud, cloud.hand('lin'), { namedStaff: [cloud.hand('zheng').id] });
  const plain = await fileOne(cloud, cloud.hand('zhao'));
  const { no } = cloud.file(sensitive).complaint;
  const seenBy = async (key: string): Promise<string> => {
    const hand = cloud.hand(key);
    const filters = ['open', 'closed', 'mine', 'new', 'today', 'overdue', 'stale', 'approval'] as const;
    const desks = await Promise.all(filters.map((filter) => hand.answer('complaint', 'desk', { filter })));
    const place = { text: '电梯昨晚起一直异响', building: '3号楼', category: 'facility' } as const;
    return JSON.stringify([
      desks,
      await hand.answer('complaint', 'caller', { phone: '13800001234' }),
      await hand.answer('complaint', 'suggest', place),
      await hand.answer('complaint', 'get', { id: plain }),
    ]);
  };
  for (const key of ['qian', 'sun', 'zheng', 'chen', 'li']) {
    const seen = await seenBy(key);
    expect([key, seen.includes(sensitive), seen.includes(no)]).toEqual([key, false, false]);
  }
  expect(await seenBy('zhou')).toContain(sensitive);
});

test.each(['$complaint.no', '2026-01-05T02:00:00.000Z $_id', '{"$gt":""}', "' || true", '$$ROOT'])(
  'a cursor is words, never an expression: %s',
  async (cursor) => {
    for (const method of ['desk', 'list'] as const) {
      const input = method === 'desk' ? { filter: 'open' as const, cursor } : { cursor };
      expect(await cloud.hand('zhou').answer('complaint', method, input as never)).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT', fields: { cursor: 'INVALID' } },
      });
    }
  },
);

test('an answer written down for a resident takes no picture of somebody else’s', async () => {
  const id = await storyUntil(cloud, 'resolved');
  const rating = { solved: 'not', satisfaction: 'dissatisfied', tags: ['other'] };
  const with_ = (photo: string) =>
    answerOf('qian', id, 'recordAnswer', { rating: { ...rating, photos: [photo] }, words: '来电' } as never);
  const folderOf = async (key: string) => (await cloud.hand(key).ask('account', 'me', {})).folder;
  const own = await folderOf('qian');
  for (const folder of [
    await folderOf('lin'),
    await folderOf('li'),
    `${own}/more`,
    'complaints/person-qian',
    '',
  ])
    expect(await with_(`cloud://huiyin.6875/${folder}/1.jpg`)).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { photos: 'INVALID' } },
    });
  expect(await with_(`cloud://huiyin.6875/${own}/1.jpg`)).toMatchObject({ ok: true });
});

test('nobody finds a phone number, a form or an owner by trying them out without the key', () => {
  const phone = '13800001234';
  const guesses = [phone, `"${phone}"`].flatMap((guess) =>
    (['base64url', 'base64', 'hex'] as const).flatMap((form) => [
      createHash('sha256').update(guess).digest(form),
      createHmac('sha256', '').update(guess).digest(form),
    ]),
  );
  const stored = JSON.stringify([cloud.stored('complaints'), cloud.stored('people')]);
  expect(guesses.filter((guess) => stored.includes(guess))).toEqual([]);
  const under = (key: string) => {
    process.env.HUIYIN_CONTACT_KEY = key;
    const digests = [phoneIndex(phone), formDigest('form'), complaintId('openid', 'key-0001')];
    delete process.env.HUIYIN_CONTACT_KEY;
    return digests;
  };
  const [ours, others] = [under(contactKey), under(Buffer.alloc(32, 8).toString('base64'))];
  for (const [index, digest] of ours.entries()) expect(digest).not.toBe(others[index]);
  expect(cloud.stored<ComplaintFile>('complaints').map((file) => file.phoneIndex)).toContain(ours[0]);
});

test('every list that comes in has an end', async () => {
  const lin = cloud.hand('lin');
  const refusedFor = async (name: 'account' | 'complaint', method: string, input: unknown, field: string) => {
    const answer = (await cloud.emulator.call(lin.openid, name, { method, input })) as never;
    expect(answer).toMatchObject({ ok: false, error: { fields: { [field]: 'TOO_MANY' } } });
  };
  const many = (length: number) => Array.from({ length }, (_one, index) => `m${index}`);
  await refusedFor('account', 'readMessages', { ids: many(101) }, 'ids');
  await refusedFor('account', 'subscribed', { accepted: many(6) }, 'accepted');
  const home = (room: number) => ({
    communityId: 'lanting',
    building: '1',
    room: `${room}`,
    capacity: 'owner',
  });
  for (let room = 0; room < 20; room++) await lin.ask('account', 'bindHome', { home: home(room) } as never);
  expect(await lin.answer('account', 'bindHome', { home: home(20) } as never)).toMatchObject({
    error: { code: 'TOO_MANY' },
  });
});

test('a query without a value is refused before it leaves, or it would match everything', async () => {
  const nothing = undefined as unknown as string;
  await expect(aggregate('people', [['match', { openid: nothing }]])).rejects.toThrow('without a value');
  await expect(update('people', { _id: nothing }, { homes: [] })).rejects.toThrow('without a value');
  await expect(update('people', {}, { homes: [] })).rejects.toThrow('matches everything');
  await expect(count('messages', { personId: nothing, unread: true })).rejects.toThrow('without a value');
  await expect(count('messages', { personId: _.in([nothing]) })).rejects.toThrow('without a value');
  await expect(count('messages', { at: _.gte(nothing).and(_.lt('x')) })).rejects.toThrow('without a value');
});

test('the functions that nobody calls answer nobody', async () => {
  const asTimer = { Type: 'Timer', TriggerName: 'promises', Time: '2026-01-05T02:00:00Z' };
  const pushed = { MsgType: 'event', Event: 'wxa_media_check', FromUserName: 'x' };
  const before = JSON.stringify(cloud.stored('complaints'));
  for (const name of ['clock', 'courier', 'inbox'])
    for (const event of [asTimer, pushed, { source: 'wx_trigger' }, { method: 'main', input: {} }, null]) {
      const reply = await cloud.emulator.call(cloud.hand('wang').openid, name, event).catch(() => 'refused');
      expect([name, reply ?? 'refused']).toEqual([name, 'refused']);
    }
  expect(JSON.stringify(cloud.stored('complaints'))).toBe(before);
});
