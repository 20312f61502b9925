import type { ComplaintFile, MessageDocument } from '../../cloudfunctions/shared/store/documents';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { openPostOffice, type PostOffice } from '../support/post-office';
import { tellOn } from '../support/story';

let office: PostOffice;
let cloud: Cloud;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.empty();
  cloud = await startCloud({ functionEnv: { HUIYIN_CONTACT_KEY: contactKey, ...office.env } });
});
afterEach(() => cloud.stop());

const letter = (id: string, text: string, ...headers: string[]): string[] => [
  ...(headers.some((header) => header.startsWith('From:'))
    ? []
    : ['From: =?utf-8?B?5L2V5YWI55Sf?= <he@example.com>']),
  'To: desk@example.com',
  `Message-ID: <${id}@example.com>`,
  ...(headers.some((header) => header.startsWith('Subject:')) ? [] : ['Subject: =?utf-8?B?6L2m5bqT?=']),
  'MIME-Version: 1.0',
  ...(headers.some((header) => header.startsWith('Content-Type:'))
    ? []
    : ['Content-Type: text/plain; charset=utf-8']),
  ...headers,
  '',
  text,
];

const WORDS = '地下车库的照明灯坏了三盏，夜里看不清路。\r\n电话 13600003456';
const poll = async () => {
  await cloud.emulator.trigger('inbox');
  await cloud.emulator.idle();
};
const filed = () => cloud.stored<ComplaintFile>('complaints', { 'complaint.channel': 'email' });

test('§3.1.1 a letter becomes a complaint, and the answer in its thread brings number, code and promised times (§3.1.3)', async () => {
  office.drop(...letter('first', WORDS));
  await poll();
  const [file] = filed();
  expect(file?.complaint).toMatchObject({
    text: WORDS.replace('\r', ''),
    location: { publicPlace: '地下车库' },
    stage: 'submitted',
  });
  expect(office.sent).toHaveLength(1);
  const [receipt] = office.sent;
  expect(receipt).toMatchObject({
    inReplyTo: '<first@example.com>',
    references: '<first@example.com>',
    subject: expect.stringContaining(file?.complaint.no ?? '-'),
  });
  expect(receipt?.text).toMatch(/查询码 \d{6}/);
  expect(receipt?.text).toContain('受理：不晚于 2026年1月5日 12:00');
  expect(receipt?.headers.get('auto-submitted')).toBe('auto-replied');
  expect(office.flags()).toEqual([['\\Seen']]);
  expect(cloud.stored<MessageDocument>('messages', { personId: file?._id })).toMatchObject([
    { notice: 'N1', delivery: 'sent' },
  ]);
  const caller = await cloud.hand('qian').ask('complaint', 'caller', { phone: '13600003456' });
  expect(caller.open.map(({ no }) => no)).toEqual([file?.complaint.no]);
  expect(JSON.stringify(file)).not.toContain('he@example.com');
});

test('§3.1.1 a reply is added to its complaint, without what it quotes; a stranger who knows the thread adds nothing', async () => {
  office.drop(...letter('first', WORDS));
  await poll();
  const answered = office.sent[0]?.messageId ?? '';
  office.drop(
    ...letter(
      'second',
      '今天又坏了一盏。\r\n\r\n发自我的iPhone\r\n------------------ 原始邮件 ------------------\r\n发件人: desk',
      `In-Reply-To: ${answered}`,
    ),
  );
  office.drop(...letter('third', '还是没有人来看。', 'References: <unknown@x> <first@example.com>'));
  office.drop(
    ...letter(
      'fourth',
      '我是陌生人，想往别人的投诉里写字。',
      'From: other@example.com',
      `In-Reply-To: ${answered}`,
    ),
  );
  await poll();
  const [file, strangers] = filed();
  expect(file?.events.filter(({ type }) => type === 'supplemented').map(({ data }) => data)).toMatchObject([
    { text: '今天又坏了一盏。' },
    { text: '还是没有人来看。' },
  ]);
  expect(strangers?.complaint.text).toContain('我是陌生人');
});

test('§3.1.1 later news goes to who has only an address; what the server refuses is a failure that staff see', async () => {
  office.drop(...letter('first', WORDS));
  await poll();
  const id = filed()[0]?._id ?? '';
  await tellOn(cloud, id, 'submitted', 'assigned');
  await cloud.emulator.idle();
  expect(office.sent).toHaveLength(2);
  expect(office.sent[1]?.inReplyTo).toBe('<first@example.com>');
  office.refuse(true);
  await tellOn(cloud, id, 'assigned', 'implementing');
  await cloud.emulator.idle();
  const outcomes = cloud
    .stored<MessageDocument>('messages', { personId: id })
    .map(({ delivery }) => delivery);
  expect(outcomes.slice(0, 2)).toEqual(['sent', 'sent']);
  expect(outcomes.slice(2)).toContain('failed');
});

test('§3.1.1 a poll that dies in the middle takes nothing twice and loses nothing', async () => {
  for (const after of [0, 1, 2, 3, 4, 5]) {
    office.drop(...letter(`dies-after-${after}`, WORDS));
    cloud.emulator.faults.inject('function-killed', { functionName: 'inbox', after });
    await cloud.emulator.trigger('inbox').catch(() => undefined);
    cloud.emulator.faults.clear();
    await poll();
  }
  expect(filed()).toHaveLength(6);
  expect(office.flags()).toEqual(Array(6).fill(['\\Seen']));
  const ids = office.sent.map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('§3.1.1 news that the inbox died over before it went out goes out with the courier’s next look, once', async () => {
  office.drop(...letter('first', WORDS));
  await poll();
  const id = filed()[0]?._id ?? '';
  const sent = office.sent.length;
  cloud.emulator.faults.inject('function-killed', { functionName: 'inbox', after: 0 });
  await tellOn(cloud, id, 'submitted', 'assigned');
  await cloud.emulator.idle();
  cloud.emulator.faults.clear();
  const waiting = () => cloud.stored('messages', { personId: id, delivery: 'pending' }).length;
  expect([waiting(), office.sent.length]).toEqual([1, sent]);
  await cloud.hours(0.5);
  expect([waiting(), office.sent.length]).toEqual([0, sent + 1]);
});

test('§3.1.1 machines are not answered: bounces, absence notes, lists', async () => {
  office.drop(...letter('a', WORDS, 'Auto-Submitted: auto-replied'));
  office.drop(...letter('b', WORDS, 'X-Autoreply: yes'));
  office.drop(...letter('c', WORDS, 'Precedence: bulk'));
  office.drop(...letter('d', WORDS, 'Return-Path: <>'));
  office.drop(...letter('e', WORDS, 'From: MAILER-DAEMON@example.com'));
  await poll();
  expect(filed()).toEqual([]);
  expect(office.sent).toEqual([]);
  expect(cloud.stored('arrivals', { outcome: 'ignored' })).toHaveLength(5);
});

test('§3.1.2 what is too short or too long is answered with what to do, counted, and left for a person', async () => {
  office.drop(...letter('short', '坏了', 'Subject: hi'));
  office.drop(...letter('long', '吵'.repeat(2001)));
  await poll();
  await poll();
  expect(office.sent.map(({ text }) => text)).toEqual([
    expect.stringContaining('不足 10 个字'),
    expect.stringContaining('超过 2000 字'),
  ]);
  expect(office.sent[0]?.inReplyTo).toBe('<short@example.com>');
  expect(cloud.stored('arrivals')).toMatchObject([{ outcome: 'tooShort' }, { outcome: 'tooLong' }]);
  expect(office.flags()).toEqual([
    ['\\Seen', '\\Flagged'],
    ['\\Seen', '\\Flagged'],
  ]);
});

test('§3.1.2 pictures are kept by what they are, programs are not', async () => {
  const part = (name: string, bytes: Buffer) => [
    '--edge',
    `Content-Type: image/jpeg; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    bytes.toString('base64'),
  ];
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(50)]);
  const body = [
    '--edge',
    'Content-Type: text/plain; charset=utf-8',
    '',
    WORDS,
    ...part('灯.exe', jpeg),
    ...part('photo.jpg', Buffer.from('MZ a program')),
    '--edge--',
  ].join('\r\n');
  office.drop(...letter('pictures', body, 'Content-Type: multipart/mixed; boundary="edge"'));
  await poll();
  expect(filed()[0]?.complaint.photos).toEqual([expect.stringMatching(/\/0\.jpg$/)]);
});
