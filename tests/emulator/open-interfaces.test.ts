import type { Emulator } from '../../emulator/index';
import { introduceLin, MONDAY, PROGRESS, RECEIPT, started } from './started';

let emulator: Emulator;
let lin: string;

beforeEach(async () => {
  emulator = await started();
  lin = introduceLin(emulator);
});
afterEach(() => emulator.stop());

const ask = async (group: string, name: string, args: Record<string, unknown>): Promise<unknown> => {
  const [answer] = (await emulator.call(lin, 'herald', { group, name, args })) as [unknown];
  return answer;
};

const checkText = (content: string, more: Record<string, unknown> = {}): Promise<unknown> =>
  ask('security', 'msgSecCheck', { openid: lin, scene: 2, version: 2, content, ...more });

test('a text passes, is to be reviewed, or is risky', async () => {
  expect(await checkText('楼道灯坏了')).toMatchObject({
    errCode: 0,
    result: { suggest: 'pass', label: 100 },
  });
  expect(await checkText('这是测试复核')).toMatchObject({ result: { suggest: 'review', label: 20001 } });
  expect(await checkText('这是测试违规')).toMatchObject({ result: { suggest: 'risky', label: 20006 } });
});

test('a text check wants 2500 characters at most, a scene, version 2 and a known person', async () => {
  expect(await checkText('长'.repeat(2500))).toMatchObject({ errCode: 0 });
  expect(await checkText('长'.repeat(2501))).toMatchObject({ errCode: 45002 });
  expect(await checkText('好', { scene: 9 })).toMatchObject({ errCode: 40129 });
  expect(await checkText('好', { version: 1 })).toMatchObject({ errCode: 40097 });
  expect(await checkText('好', { openid: 'oNobody' })).toMatchObject({ errCode: 40003 });
});

test('a text check wants a person who was here within two hours', async () => {
  const other = emulator.identity.create({ key: 'wang', name: '王先生' }).openid;
  expect(await checkText('好', { openid: other })).toMatchObject({ errCode: 61010 });
  await emulator.call(other, 'mirror', {});
  expect(await checkText('好', { openid: other })).toMatchObject({ errCode: 0 });
  await emulator.clock.advance(2 * 3600_000 + 1);
  expect(await checkText('好', { openid: other })).toMatchObject({ errCode: 61010 });
});

const checkImage = async (path: string): Promise<{ traceId: string }> => {
  const fileID = emulator.files.put(lin, path, Buffer.from('an image'));
  const [{ tempFileURL }] = (await emulator.call(lin, 'keeper', { way: 'urls', files: [fileID] })) as [
    { tempFileURL: string },
  ];
  const args = { openid: lin, scene: 2, version: 2, mediaUrl: tempFileURL, mediaType: 2 };
  return (await ask('security', 'mediaCheckAsync', args)) as { traceId: string };
};

const pushed = (): unknown[] => emulator.database.read('notes').map(({ event }) => event);

test('the result of a media check comes later, as a push to the inbox', async () => {
  const { traceId } = await checkImage('a/lamp.jpg');
  expect(pushed()).toEqual([]);
  await emulator.clock.advance(60_000);
  expect(pushed()).toEqual([
    expect.objectContaining({
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: traceId,
      errcode: 0,
      result: { suggest: 'pass', label: 100 },
    }),
  ]);
  expect(emulator.database.read('notes')[0]?.at).toBe(new Date(MONDAY.getTime() + 10_000).toISOString());
});

test('a risky image is found by its name, one that cannot be fetched is -1008', async () => {
  await checkImage('a/emulator-risky.jpg');
  const args = { openid: lin, scene: 2, version: 2, mediaUrl: 'http://127.0.0.1:9/none', mediaType: 2 };
  await ask('security', 'mediaCheckAsync', args);
  await emulator.clock.advance(60_000);
  expect(pushed()).toEqual([
    expect.objectContaining({ result: { suggest: 'risky', label: 20006 } }),
    expect.objectContaining({ errcode: -1008 }),
  ]);
});

test('the result of a media check can be lost or come twice', async () => {
  emulator.faults.inject('media-check-lost');
  await checkImage('a/one.jpg');
  emulator.faults.inject('media-check-doubled');
  await checkImage('a/two.jpg');
  await emulator.clock.advance(60_000);
  expect(pushed()).toHaveLength(2);
});

const phone = (code: string): Promise<unknown> => ask('phonenumber', 'getPhoneNumber', { code });

test('a phone code gives the phone once, for five minutes', async () => {
  const code = emulator.phoneCode(lin);
  expect(await phone(code)).toMatchObject({
    errCode: 0,
    phoneInfo: { phoneNumber: '13800001234', purePhoneNumber: '13800001234', countryCode: '86' },
  });
  expect(await phone(code)).toMatchObject({ errCode: 40029 });
  const late = emulator.phoneCode(lin);
  await emulator.clock.advance(5 * 60_000 + 1);
  expect(await phone(late)).toMatchObject({ errCode: 40029 });
  expect(await phone('made up')).toMatchObject({ errCode: 40029 });
});

test('an interface that does not exist is -604100', async () => {
  expect(await ask('subscribeMessage', 'sendAll', {})).toMatchObject({ errCode: -604100 });
});

test('answers and deliveries are pushed where the configuration says; one element is no list', async () => {
  const other = await started({
    messagePush: { subscribe_msg_popup_event: 'inbox', subscribe_msg_sent_event: 'inbox' },
  });
  introduceLin(other);
  other.subscriptions.answer(lin, { [PROGRESS.id]: 'accept' });
  await other.idle();
  other.subscriptions.answer(lin, { [PROGRESS.id]: 'accept', [RECEIPT.id]: 'reject' });
  await other.idle();
  const data = { thing1: { value: '已派单' } };
  const args = { touser: lin, templateId: PROGRESS.id, data, miniprogramState: 'formal', lang: 'zh_CN' };
  await other.call(lin, 'herald', { group: 'subscribeMessage', name: 'send', args });
  await other.idle();
  expect(other.database.read('notes').map(({ event }) => event)).toEqual([
    expect.objectContaining({
      Event: 'subscribe_msg_popup_event',
      FromUserName: lin,
      List: { TemplateId: PROGRESS.id, SubscribeStatusString: 'accept', PopupScene: '0' },
    }),
    expect.objectContaining({
      List: [
        expect.objectContaining({ TemplateId: PROGRESS.id, SubscribeStatusString: 'accept' }),
        expect.objectContaining({ TemplateId: RECEIPT.id, SubscribeStatusString: 'reject' }),
      ],
    }),
    expect.objectContaining({
      Event: 'subscribe_msg_sent_event',
      List: expect.objectContaining({ TemplateId: PROGRESS.id, ErrorStatus: 'success' }),
    }),
  ]);
  await other.stop();
});

test('a mini program code is a picture of its scene', async () => {
  const code = (scene: string, more = {}) =>
    ask('wxacode', 'getUnlimited', { scene, page: 'pages/case/index', ...more });
  const one = (await code('abc-1')) as { contentType: string; buffer: string };
  expect(one.contentType).toBe('image/svg+xml');
  expect(await code('abc-1')).toEqual(one);
  expect(await code('abc-2')).not.toEqual(one);
  expect(await code('长')).toMatchObject({ errCode: 40169 });
  expect(await code('a'.repeat(33))).toMatchObject({ errCode: 40169 });
});
