import { createHash, randomUUID } from 'node:crypto';
import type { AccessDocument } from '../../cloudfunctions/shared/store/documents';
import type { ExportDocument } from '../../cloudfunctions/shared/store/exports';
import { setFields } from '../../emulator/seed/documents';
import { exactText } from '../../src/text';
import type { WholeSearch } from '../../types/exports';
import { type Cloud, startCloud } from '../support/cloud';
import { partsOf } from '../support/exported';
import { textOfPdf } from '../support/pdf';
import { fileOne, findings, storyUntil } from '../support/story';

const film = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1');
let cloud: Cloud;
let video = '';
let archived = '';
let named = '';
let sealed = '';
beforeAll(async () => {
  cloud = await startCloud({ timers: false });
  const lin = cloud.hand('lin');
  const { folder } = await lin.ask('account', 'me', {});
  video = cloud.emulator.files.put(lin.openid, `${folder}/a.mp4`, film);
  archived = await storyUntil(cloud, 'archived', {
    video,
    text: '=HYPERLINK("http://x","点我") 电梯异响，<停>了&又停',
  });
  const about = { namedStaff: ['person-zheng'], text: '保安态度恶劣，电梯口大声辱骂' };
  named = await fileOne(cloud, cloud.hand('chen'), about);
  sealed = await fileOne(cloud, cloud.hand('lin'), { sealed: true, text: '电梯维保单位吃回扣，请查清' });
}, 180_000);
afterAll(async () => {
  await cloud.stop();
});

const order = async (who: string, wanted: WholeSearch): Promise<string> => {
  const { id } = await cloud.hand(who).ask('archivist', 'take', { kind: 'sheet', key: randomUUID(), wanted });
  await cloud.emulator.idle();
  return id;
};

const listed = async (who: string, id: string) => {
  const { exports } = await cloud.hand(who).ask('archivist', 'list', {});
  await cloud.emulator.idle();
  return exports.find((one) => one.id === id);
};

const stored = (id: string) => cloud.stored<ExportDocument>('exports', { _id: id })[0];

/** The parts of the workbook as somebody fetches it. */
const opened = async (who: string, id: string): Promise<Record<string, string>> => {
  const { url } = await cloud.hand(who).ask('archivist', 'link', { id });
  return partsOf(Buffer.from(await (await fetch(url)).arrayBuffer()));
};

test('a list is written in the background, masked as on the screen, signed and on record (§4, B12)', async () => {
  const id = await order('zhou', { words: '电梯' });
  expect(await listed('zhou', id)).toMatchObject({ kind: 'sheet', state: 'done', rows: 3, cut: false });
  const parts = await opened('zhou', id);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  for (const one of [archived, named, sealed]) expect(sheet).toContain(cloud.file(one).complaint.no);
  expect(sheet).toContain('3号楼 2单元 **室');
  // A text whatever somebody typed, never a formula.
  expect(sheet).toContain(
    '=HYPERLINK(&quot;http://x&quot;,&quot;点我&quot;) 电梯异响，&lt;停&gt;了&amp;又停',
  );
  expect(sheet).not.toContain('<f>');
  expect(Object.values(parts).join('')).not.toMatch(/林若云|1380000|1201|person-|staff-/);
  expect(parts['xl/worksheets/sheet2.xml']).toContain('周');
  const accesses = cloud.stored<AccessDocument>('accesses', { staffId: 'person-zhou' });
  expect(accesses).toMatchObject([{ _id: id, purpose: 'export', rows: 3 }]);
  // The parts that it was bound of are gone, and what was looked for is not to be read.
  expect(stored(id)?.slices.map((slice) => cloud.emulator.files.bytes(slice))).toEqual([undefined]);
  expect(JSON.stringify(stored(id))).not.toContain('电梯');
});

test('whoever a complaint names does not find it in the list, and only those who lead take lists out (B10)', async () => {
  const id = await order('zheng', { words: '电梯' });
  const sheet = (await opened('zheng', id))['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain(cloud.file(archived).complaint.no);
  expect(sheet).not.toContain(cloud.file(named).complaint.no);
  for (const who of ['qian', 'li', 'lin']) {
    const refused = { kind: 'sheet', key: randomUUID(), wanted: {} } as const;
    expect(await cloud.hand(who).answer('archivist', 'take', refused)).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
  }
  // What one has taken out is nobody else's.
  for (const method of ['link', 'again'] as const)
    expect(await cloud.hand('zhou').answer('archivist', method, { id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
});

test('the address is good for ten minutes, the file for a day, and the night takes it away', async () => {
  const id = await order('wang', { stage: 'archived' });
  const { url, name, until } = await cloud.hand('wang').ask('archivist', 'link', { id });
  expect([name, new Date(until).getTime() - cloud.emulator.clock.now().getTime()]).toEqual([
    '投诉清单.xlsx',
    600_000,
  ]);
  expect((await fetch(url)).status).toBe(200);
  await cloud.emulator.clock.advance(601_000);
  expect((await fetch(url)).status).toBe(403);
  const fileId = stored(id)?.fileId ?? '';
  await cloud.hours(24);
  expect(await listed('wang', id)).toMatchObject({ state: 'expired' });
  expect(await cloud.hand('wang').answer('archivist', 'link', { id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(cloud.emulator.files.bytes(fileId)).toBeDefined();
  await cloud.hours(16.5);
  await cloud.emulator.trigger('clock');
  expect([cloud.emulator.files.bytes(fileId), stored(id)]).toEqual([undefined, undefined]);
});

test('a run that is killed is gone on with by whoever asks how far it is, from where it was', async () => {
  cloud.emulator.faults.inject('function-killed', { functionName: 'archivist', collection: 'accesses' });
  const id = await order('wang', {});
  cloud.emulator.faults.clear();
  expect(await listed('wang', id)).toMatchObject({ state: 'working', rows: 3 });
  expect(stored(id)).toMatchObject({ state: 'working', complete: true }); // the dead run still has it in hand
  await cloud.emulator.clock.advance(2 * 60_000);
  const mark = cloud.emulator.requests.count();
  await listed('wang', id);
  const again = cloud.emulator.requests
    .since(mark)
    .filter(({ functionName }) => functionName === 'archivist');
  expect(again.map(({ collection }) => collection)).not.toContain('complaints');
  expect(await listed('wang', id)).toMatchObject({ state: 'done', rows: 3 });
  expect(Object.keys(await opened('wang', id))).toContain('xl/worksheets/sheet1.xml');
  expect(cloud.stored('accesses', { _id: id })).toHaveLength(1);
});

test('what fails again and again is said to have failed, and may be tried once more', async () => {
  const broken = { functionName: 'archivist', collection: 'complaints', times: 3 };
  cloud.emulator.faults.inject('database-error', broken);
  const id = await order('wang', { channel: 'miniProgram' });
  await listed('wang', id);
  expect(stored(id)?.state).toBe('working');
  await listed('wang', id);
  cloud.emulator.faults.clear();
  expect(await listed('wang', id)).toMatchObject({ state: 'failed' });
  await cloud.hand('wang').ask('archivist', 'again', { id });
  await cloud.emulator.idle();
  expect(await listed('wang', id)).toMatchObject({ state: 'done', rows: 3 });
});

test('who is no longer one of those who lead gets nothing of what was ordered before', async () => {
  cloud.emulator.faults.inject('function-killed', { functionName: 'archivist', collection: 'complaints' });
  const id = await order('zheng', { channel: 'miniProgram' });
  cloud.emulator.faults.clear();
  await setFields(cloud.emulator.database, 'staff', 'staff-zheng', { roles: ['handler'] });
  await cloud.emulator.clock.advance(2 * 60_000);
  await listed('zheng', id);
  expect(await listed('zheng', id)).toMatchObject({ state: 'failed', rows: 0 });
});

test('twenty a day and person, the same key once, and nobody from outside gives the orders of a nudge', async () => {
  const [key, wanted] = [randomUUID(), { stage: 'merged' } as const];
  const twice = await Promise.all(
    [0, 1].map(() => cloud.hand('zhou').ask('archivist', 'take', { kind: 'sheet', key, wanted })),
  );
  expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
  const take = () =>
    cloud.hand('zhou').answer('archivist', 'take', { kind: 'sheet', key: randomUUID(), wanted });
  const counted = async (count: number) => {
    for (const { _id } of cloud.stored<{ _id: string }>('limits'))
      await setFields(cloud.emulator.database, 'limits', _id, { count });
  };
  await counted(19);
  expect(await take()).toMatchObject({ ok: true });
  expect(await take()).toMatchObject({ error: { code: 'TOO_MANY' } });
  await cloud.emulator.clock.advance(24 * 3_600_000);
  expect(await take()).toMatchObject({ ok: true });
  await cloud.emulator.idle();
  const [mine] = cloud.stored<ExportDocument>('exports', { personId: 'person-zhou' });
  await expect(
    cloud.emulator.call(cloud.hand('zhou').openid, 'archivist', { id: mine?._id }),
  ).resolves.toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
});

const document = async (who: string, complaintId: string) => {
  const ask = { kind: 'document', key: randomUUID(), complaintId } as const;
  const { id } = await cloud.hand(who).ask('archivist', 'take', ask);
  await cloud.emulator.idle();
  const { url, name } = await cloud.hand(who).ask('archivist', 'link', { id });
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  return { id, name, bytes, text: textOfPdf(bytes) };
};

test('one complaint is printed as its reader sees it, signed and on record (§4, B12)', async () => {
  const { no } = cloud.file(archived).complaint;
  const { id, name, bytes, text } = await document('qian', archived);
  expect([name, bytes.subarray(0, 5).toString()]).toEqual([`投诉档案 ${no}.pdf`, '%PDF-']);
  for (const words of [no, '电梯异响', '更换电梯主板并试运行', '住户评价：满意', findings.cause, '仅内部'])
    expect(text).toContain(words);
  // The archive as a whole (§4): its pieces, what became of the messages, and that it is as it was written.
  const archive = [
    '档案是否齐全',
    '轿厢内无可拍的变化',
    '处理好了，请您评价',
    '无订阅',
    '附件（1 个）',
    `${film.length} 字节，SHA-256 ${createHash('sha256').update(film).digest('hex')}`,
    '从第一条起逐条核对一致。附件 1 个，核对了 1 个，与收到时一致。',
    `核对时间${exactText(cloud.emulator.clock.now().toISOString())}`,
  ];
  expect(archive.filter((words) => !text.includes(words))).toEqual([]);
  expect(text).toContain(`末条指纹${cloud.file(archived).links?.at(-1)?.hash}`);
  expect(text).toContain('钱敏 2026年');
  expect(text).not.toMatch(/林若云|13800001234|1201|person-|staff-/);
  expect(cloud.stored<AccessDocument>('accesses', { _id: id })).toMatchObject([
    { complaintId: archived, personId: 'person-lin', staffId: 'person-qian', purpose: 'export' },
  ]);

  const own = await document('lin', archived);
  expect(own.text).toContain('林若云　13800001234');
  expect(own.text).not.toMatch(/消息与送达|记录核对|仅内部|散热风扇停转|钱敏 2026年/);
  expect(cloud.stored('accesses', { _id: own.id })).toEqual([]);
});

test('what does not hold is said on the paper (§4, C1.12)', async () => {
  cloud.emulator.files.put('whoever', video.replace(/^cloud:\/\/[^/]+\//, ''), Buffer.from('another'));
  const { text } = await document('qian', archived);
  expect(text).toContain('记录核对第 1 条记录：附件被换过或已不在。');
});

test('a sealed complaint names nobody on paper, and the order does not say whose it is (B10)', async () => {
  const { text } = await document('zhou', sealed);
  expect(text).toContain('身份密封');
  expect(text).not.toMatch(/林|1380000|1201/);
  const { id } = await document('lin', sealed);
  expect(JSON.stringify(stored(id))).not.toContain(sealed);
  expect(JSON.stringify(stored(id))).not.toContain(cloud.file(sealed).complaint.no);
});

test('whoever may no longer see the complaint cannot fetch what was printed while they might (B10)', async () => {
  const id = await fileOne(cloud, cloud.hand('chen'), { text: '门岗登记访客的办法三天两头变' });
  const printed = await document('qian', id);
  await cloud.hand('chen').act(id, 'nameStaff', { staffId: 'person-qian', reason: '说的就是登记的人' });
  expect(await cloud.hand('qian').answer('archivist', 'link', { id: printed.id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('an order costs few requests: who asks, whether it is there, how many there were, and the order itself', async () => {
  await order('wang', { stage: 'merged' }); // the first of a day is counted with one request more
  const mark = cloud.emulator.requests.count();
  await order('wang', { stage: 'archived' });
  const own = cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'archivist');
  expect(own.map(({ collection }) => collection)).toEqual([
    ...['people', 'exports', 'limits', 'exports'],
    ...['exports', 'exports', 'people', 'people', 'complaints', 'exports', 'accesses', 'exports'],
  ]);
});
