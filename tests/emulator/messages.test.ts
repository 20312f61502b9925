import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Emulator } from '../../emulator/index';
import { introduceLin, MONDAY, PROGRESS, RECEIPT, started } from './started';

let emulator: Emulator;
let lin: string;

const DATA = {
  character_string1: { value: 'HY-2026-0001' },
  phrase2: { value: '已受理' },
  time3: { value: '2026年1月5日 10:00' },
  thing4: { value: '我们会在24小时内联系您' },
};

interface Answer {
  errCode: number;
  errMsg: string;
  /** What the SDK makes of a number above 2^53: the parts of a decimal, without its methods. */
  msgid?: { c: [number, number] };
}

const ask = (more: Record<string, unknown>, functionName: string, times: number): Promise<unknown> => {
  const args = {
    touser: lin,
    templateId: RECEIPT.id,
    page: 'pages/complaint/index?id=1',
    data: DATA,
    miniprogramState: 'formal',
    lang: 'zh_CN',
    ...more,
  };
  return emulator.call(lin, functionName, { group: 'subscribeMessage', name: 'send', args, times });
};

const send = async (more: Record<string, unknown> = {}, functionName = 'herald'): Promise<Answer> => {
  const [answer] = (await ask(more, functionName, 1)) as [Answer];
  return answer;
};

beforeAll(async () => {
  const appJson = join(mkdtempSync(join(tmpdir(), 'app-')), 'app.json');
  const subPackages = [{ root: 'staff', pages: ['desk/index'] }];
  writeFileSync(appJson, JSON.stringify({ pages: ['pages/complaint/index'], subPackages }));
  emulator = await started({ appJson });
  lin = introduceLin(emulator);
});
afterAll(() => emulator.stop());

test('one accept allows one message, the next is 43101', async () => {
  emulator.subscriptions.answer(lin, { [RECEIPT.id]: 'accept' });
  expect(emulator.subscriptions.credits(lin, RECEIPT.id)).toBe(1);
  const sent = await send();
  expect(sent.errCode).toBe(0);
  const id = sent.msgid?.c.join('') ?? '';
  expect(BigInt(id)).toBeGreaterThan(BigInt(Number.MAX_SAFE_INTEGER));
  expect(emulator.subscriptions.credits(lin, RECEIPT.id)).toBe(0);
  expect(await send()).toMatchObject({ errCode: 43101, errMsg: expect.stringContaining('user refuse') });
  expect(emulator.delivered(lin)).toEqual([
    {
      id,
      openid: lin,
      templateId: RECEIPT.id,
      title: '投诉受理通知',
      at: MONDAY.toISOString(),
      page: 'pages/complaint/index?id=1',
      lines: [
        { label: '投诉编号', value: 'HY-2026-0001' },
        { label: '当前状态', value: '已受理' },
        { label: '受理时间', value: '2026年1月5日 10:00' },
        { label: '备注', value: '我们会在24小时内联系您' },
      ],
    },
  ]);
});

test('accepts add up, a reject adds nothing, a ban takes all', () => {
  emulator.subscriptions.answer(lin, { [PROGRESS.id]: 'accept' });
  emulator.subscriptions.answer(lin, { [PROGRESS.id]: 'accept' });
  emulator.subscriptions.answer(lin, { [PROGRESS.id]: 'reject' });
  expect(emulator.subscriptions.credits(lin, PROGRESS.id)).toBe(2);
  emulator.subscriptions.answer(lin, { [PROGRESS.id]: 'ban' });
  expect(emulator.subscriptions.credits(lin, PROGRESS.id)).toBe(0);
});

const withValue = (key: string, value: string): Record<string, unknown> => ({
  data: { ...DATA, [key]: { value } },
});

test.each([
  ['an unknown openid', { touser: 'oNobodyKnowsThisPersonAtAll0' }, 40003, 'invalid openid'],
  ['an unknown template', { templateId: 'tmpl-none' }, 40037, 'invalid template_id'],
  ['a page the app has not', { page: 'pages/none/index' }, 41030, 'invalid page'],
  ['no state', { miniprogramState: undefined }, 47003, 'miniprogram_state'],
  ['no language', { lang: undefined }, 47003, 'lang'],
  ['a missing key', { data: { ...DATA, thing4: undefined } }, 47003, 'data.thing4.value is emtpy'],
  ['an empty value', withValue('thing4', ' '), 47003, 'data.thing4.value is emtpy'],
  ['an unknown key', withValue('thing9', '无'), 47003, 'data.thing9'],
  ['21 characters of a thing', withValue('thing4', '长'.repeat(21)), 47003, 'data.thing4.value invalid'],
  ['a line break', withValue('thing4', '一\n二'), 47003, 'data.thing4.value invalid'],
  ['Chinese in a character string', withValue('character_string1', '编号1'), 47003, 'character_string1'],
  ['six characters of a phrase', withValue('phrase2', '正在处理中呢'), 47003, 'data.phrase2.value invalid'],
  ['letters in a phrase', withValue('phrase2', 'ok'), 47003, 'data.phrase2.value invalid'],
  ['an ISO time', withValue('time3', '2026-01-05T02:00:00Z'), 47003, 'data.time3.value invalid'],
])('%s is refused', async (_what, more, errCode, text) => {
  emulator.subscriptions.answer(lin, { [RECEIPT.id]: 'accept' });
  const credits = emulator.subscriptions.credits(lin, RECEIPT.id);
  expect(await send(more)).toMatchObject({ errCode, errMsg: expect.stringContaining(text) });
  expect(emulator.subscriptions.credits(lin, RECEIPT.id)).toBe(credits);
});

test('a page of a sub-package is a page', async () => {
  emulator.subscriptions.answer(lin, { [RECEIPT.id]: 'accept' });
  expect(await send({ page: 'staff/desk/index' })).toMatchObject({ errCode: 0 });
});

test('a function whose config.json does not allow it may not send', async () => {
  expect(await send({}, 'mute')).toMatchObject({ errCode: -604101 });
});

test('two sends to one person at the same time are 43108 for one of them', async () => {
  for (let count = 0; count < 8; count += 1) emulator.subscriptions.answer(lin, { [RECEIPT.id]: 'accept' });
  const answers = (await ask({}, 'herald', 8)) as Answer[];
  expect(new Set(answers.map(({ errCode }) => errCode))).toEqual(new Set([0, 43108]));
});

test('a message may be delivered although the answer is a time-out', async () => {
  emulator.subscriptions.answer(lin, { [RECEIPT.id]: 'accept' });
  const before = emulator.delivered(lin).length;
  emulator.faults.inject('push-unknown');
  expect(await send()).toMatchObject({ errCode: -604102 });
  expect(emulator.delivered(lin)).toHaveLength(before + 1);
});

test('a refusal can be ordered by its code', async () => {
  emulator.faults.inject('push-refused', { errcode: 45009 });
  expect(await send()).toMatchObject({ errCode: 45009 });
});
