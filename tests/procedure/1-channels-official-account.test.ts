import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { type Cloud, startCloud } from '../support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const FOLLOWER = 'oAccountFollower000000000001';
let messages = 0;

interface Reply {
  ToUserName: string;
  MsgType: string;
  Content: string;
}

interface Said {
  from?: string;
  msgId?: string;
  unionid?: string | undefined;
  MsgType?: string;
  PicUrl?: string;
  Recognition?: string;
}

const say = (content: string, { from = FOLLOWER, msgId = String(++messages), unionid, ...rest }: Said = {}) =>
  cloud.emulator.push(
    'inbox',
    {
      ToUserName: 'gh_property',
      FromUserName: from,
      CreateTime: 1_767_578_400,
      MsgType: 'text',
      Content: content,
      MsgId: msgId,
      ...rest,
    },
    unionid,
  ) as Promise<Reply>;

const filed = () => cloud.stored<ComplaintFile>('complaints', { 'complaint.channel': 'officialAccount' });
const numberIn = ({ Content }: Reply) => /TS\d{8}-\d{5}/.exec(Content)?.[0];
const withNumber = (no: string | undefined) => filed().find(({ complaint }) => complaint.no === no);

describe('§3.1.1 official account', () => {
  test('one message of ten characters or more is a complaint; the answer brings number, code and promised times (§3.1.3)', async () => {
    const reply = await say('3号楼电梯昨晚起一直异响，请尽快来看');
    expect(reply).toMatchObject({ ToUserName: FOLLOWER, MsgType: 'text' });
    const file = withNumber(numberIn(reply));
    expect(file?.complaint).toMatchObject({
      stage: 'submitted',
      location: { building: '3号楼' },
    });
    expect(reply.Content).toContain('受理：不晚于 2026年1月5日 12:00');
    expect(reply.Content).toMatch(/查询码 \d{6}/);
    expect(await cloud.hand('qian').see(file?._id ?? '')).toMatchObject({
      channel: 'officialAccount',
      identityVerified: false,
    });
  });

  test('a short message starts a dialogue: what, where, phone if they like', async () => {
    const from = 'oAccountFollower000000000002';
    expect((await say('你好', { from })).Content).toContain('发生了什么');
    expect((await say('路灯坏了', { from })).Content).toContain('再多说几句');
    expect((await say('已经三天没人修', { from })).Content).toContain('在哪里');
    expect((await say('地下车库入口', { from })).Content).toContain('手机号');
    expect((await say('我想想', { from })).Content).toContain('没有看到手机号');
    const file = withNumber(numberIn(await say('136 0000 3456', { from })));
    expect(file?.complaint).toMatchObject({
      text: '路灯坏了，已经三天没人修',
      location: { publicPlace: '地下车库', freeText: '地下车库入口' },
    });
    expect(JSON.stringify(file)).not.toContain('13600003456');
    const caller = await cloud.hand('qian').ask('complaint', 'caller', { phone: '13600003456' });
    expect(caller.open.map(({ no }) => no)).toContain(file?.complaint.no);
  });

  test('a dialogue that was left is forgotten after half an hour, and can be ended', async () => {
    const from = 'oAccountFollower000000000003';
    await say('太吵了', { from });
    await cloud.emulator.clock.advance(31 * 60_000);
    expect((await say('在吗', { from })).Content).toContain('请说明发生了什么');
    expect((await say('取消', { from })).Content).toContain('没有登记');
    expect((await say('楼上太吵', { from })).Content).toContain('请说明发生了什么');
  });

  test('what WeChat delivers again is answered once, with the same answer', async () => {
    const before = filed().length;
    const again = { from: 'oAccountFollower000000000004', msgId: 'same' };
    const words = '地下车库的灯坏了三盏，看不清路';
    const replies = await Promise.all([say(words, again), say(words, again), say(words, again)]);
    replies.push(await say(words, again));
    expect(replies[0]?.Content).toMatch(/查询码 \d{6}/);
    expect(JSON.stringify(cloud.stored('dialogues'))).not.toMatch(/查询码|TS2026/);
    expect(new Set(replies.map(({ Content }) => Content)).size).toBe(1);
    expect(filed()).toHaveLength(before + 1);
  });

  test('a run that dies in the middle files nothing twice', async () => {
    const before = filed().length;
    const again = { from: 'oAccountFollower000000000005', msgId: 'dies' };
    for (const after of [2, 3, 4]) {
      cloud.emulator.faults.inject('function-killed', { functionName: 'inbox', after });
      await say('垃圾房一周没有清理，气味很大', again).catch(() => undefined);
      cloud.emulator.faults.clear();
    }
    const reply = await say('垃圾房一周没有清理，气味很大', again);
    expect(withNumber(numberIn(reply))).toBeDefined();
    expect(filed()).toHaveLength(before + 1);
  });

  test('a voice message is read by its recognition; without it people are asked to type', async () => {
    const from = 'oAccountFollower000000000006';
    const voice = { from, MsgType: 'voice', Recognition: '电梯今天又停在了五楼，门打不开' };
    expect(numberIn(await say('', voice))).toBeDefined();
    expect((await say('', { from, MsgType: 'voice' })).Content).toContain('请用文字');
  });

  test('a person of the mini program is recognised by the unionid: it is among the own at once', async () => {
    const unionid = cloud.emulator.identity.find('lin')?.unionid;
    const reply = await say('大堂门禁失灵，陌生人可以随意进出', { from: 'oAccountOfLin', unionid });
    expect(reply.Content).not.toContain('查询码');
    const file = withNumber(numberIn(reply));
    const { rows } = await cloud.hand('lin').ask('complaint', 'list', {});
    expect(rows.map(({ no }) => no)).toContain(file?.complaint.no);
    expect(await cloud.hand('lin').see(file?._id ?? '')).toMatchObject({ relation: 'own' });
  });

  test('five complaints a day; the sixth is asked to call, and a flood is not answered', async () => {
    const from = 'oAccountFollower000000000007';
    const replies: Reply[] = [];
    for (let at = 1; at <= 6; at++)
      replies.push(await say(`第${at}件：楼道堆放杂物，消防通道被堵`, { from }));
    expect(replies.filter((reply) => numberIn(reply))).toHaveLength(5);
    expect(replies.at(-1)?.Content).toContain('致电物业服务台');
    for (let at = 7; at <= 30; at++) await say('在吗', { from });
    expect(await say('在吗', { from })).toBe('success');
  });

  test('an app cannot speak for an account', async () => {
    const { openid } = cloud.hand('lin');
    await expect(
      cloud.emulator.call(openid, 'inbox', {
        FromUserName: FOLLOWER,
        MsgType: 'text',
        Content: '冒名的投诉内容在这里',
      }),
    ).rejects.toThrow();
  });
});

describe('§3.1.1 pictures sent to the official account', () => {
  let pictures: Server;
  let address: string;
  const bytes: Record<string, Buffer> = {
    '/photo': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]),
    '/photo.jpg': Buffer.from('MZ this is a program, whatever its name says'),
  };
  beforeAll(async () => {
    pictures = createServer(({ url = '' }, answer) => answer.end(bytes[url]));
    await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => pictures.close(resolve)));

  test('a picture is kept by what it is; the dialogue asks for the words', async () => {
    const from = 'oAccountFollower000000000008';
    const picture = { from, MsgType: 'image', PicUrl: `${address}/photo` };
    expect((await say('', picture)).Content).toContain('请说明发生了什么');
    expect((await say('', { ...picture, PicUrl: `${address}/photo.jpg` })).Content).toContain('请用文字');
    await say('垃圾桶满了，一直没有人清运', { from });
    await say('1号楼门口', { from });
    const file = withNumber(numberIn(await say('0', { from })));
    expect(file?.complaint.photos).toEqual([expect.stringMatching(/complaints\/inbox\/\w+\/0\.jpg$/)]);
  });
});
