import { randomUUID } from 'node:crypto';
import type { AccessDocument, PersonDocument } from '../../cloudfunctions/shared/store/documents';
import type { HomeDocument } from '../../cloudfunctions/shared/store/homes';
import type { HomeRequest } from '../../types/homes';
import type { Capacity } from '../../types/people';
import { type Cloud, COMMUNITY, type Hand, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  const text = ['楼栋,单元,房号,电话,身份', '3号楼,2,1102,13800001234,业主', '3号楼,2,1103,,'].join('\n');
  await cloud.hand('wang').ask('admin', 'importHomes', { key: randomUUID(), text });
});
afterAll(() => cloud.stop());

const bind = (hand: Hand, room: string, capacity: Capacity = 'owner') =>
  hand.ask('account', 'bindHome', {
    home: { communityId: COMMUNITY, building: '3号楼', unit: '2', room, capacity },
  });
const phoneOf = (hand: Hand) => hand.ask('account', 'phone', { code: cloud.emulator.phoneCode(hand.openid) });
const waiting = async (key = 'qian') => (await cloud.hand(key).ask('account', 'homeRequests', {})).requests;
const answered = async (request: HomeRequest | undefined, confirmed: boolean, reason?: string) => {
  const { personId = '', homeId = '' } = request ?? {};
  const input = { personId, homeId, confirmed, ...(reason ? { reason } : {}) };
  const answer = await cloud.hand('qian').answer('account', 'answerHome', input);
  await cloud.emulator.idle();
  return answer;
};
const verifiedIn = async (hand: Hand, location: object) =>
  cloud.file(await fileOne(cloud, hand, { location })).complaint.verified;

describe('§1 binding to a home is reviewed by the desk or by the registered phone', () => {
  test('a registered phone that was only typed proves nothing; once WeChat has verified it, it does', async () => {
    const lin = cloud.hand('lin');
    await lin.ask('account', 'profile', { contact: { name: '林女士', phone: '13800001234' } });
    expect((await bind(lin, '1102')).homes).toMatchObject([{ verified: false }]);
    expect(await waiting()).toMatchObject([{ phoneVerified: false, phoneOnFile: true, listed: true }]);
    const place = { building: '3号楼', unit: '2', room: '1102' };
    expect(await verifiedIn(lin, place)).toBe(false);
    expect((await phoneOf(lin)).homes).toMatchObject([{ verified: true, how: 'phone' }]);
    expect(await waiting()).toEqual([]);
    expect(await verifiedIn(lin, place)).toBe(true);
    expect(await verifiedIn(lin, { publicPlace: '电梯厅' })).toBe(true);
    // The number is nowhere in the register, nor anything it could be read from.
    expect(JSON.stringify(cloud.stored<HomeDocument>('homes'))).not.toContain('13800001234');
  });

  test('whoever tries rooms learns of nobody: the answer is the same whether somebody lives there or not', async () => {
    const chen = cloud.hand('chen');
    await phoneOf(chen);
    const said = [];
    for (const room of ['1102', '1103']) {
      const { homes } = await bind(chen, room);
      said.push({ ...homes.at(-1), homeId: '', room: '' });
    }
    expect(said[0]).toEqual(said[1]);
    expect(said[0]).toMatchObject({ verified: false });
    expect(JSON.stringify(await chen.ask('account', 'rooms', { building: '3号楼' }))).toBe(
      '{"rooms":[{"building":"3号楼","unit":"2","room":"1102"},{"building":"3号楼","unit":"2","room":"1103"}]}',
    );
  });

  test('the desk sees who waits, masked, with who is confirmed there; confirms or refuses with a reason; the person is told', async () => {
    const [chen, qian] = [cloud.hand('chen'), cloud.hand('qian')];
    await chen.subscribe('progress');
    await chen.ask('account', 'profile', { contact: { name: '陈先生', phone: '13900005678' } });
    expect(await qian.ask('account', 'homesDue', {})).toEqual({ people: 1 });
    const [taken, free] = await waiting();
    expect(taken).toMatchObject({
      room: '1102',
      name: '陈*',
      phone: '139****5678',
      phoneOnFile: false,
      others: [{ capacity: 'owner', name: '林*' }],
    });
    expect(free).toMatchObject({ room: '1103', others: [] });
    expect(await answered(taken, false)).toMatchObject({ error: { fields: { reason: 'REQUIRED' } } });
    const reason = '登记的业主不是您，请带房产证到客服前台核对。';
    expect(await answered(taken, false, reason)).toMatchObject({ ok: true });
    expect(await answered(taken, true)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await answered(free, true)).toMatchObject({ ok: true });
    const { homes } = await chen.ask('account', 'me', {});
    expect(homes).toMatchObject([{ refused: { reason } }, { verified: true, how: 'desk' }]);
    expect(JSON.stringify(homes)).not.toContain(qian.id);
    const { messages } = await chen.ask('account', 'messages', {});
    expect(messages.filter(({ notice }) => notice === 'N18')).toHaveLength(2);
    expect(await qian.ask('account', 'homesDue', {})).toEqual({ people: 0 });
    // It is on record, for whoever administers without the room and without the words (B12).
    const { changes } = await cloud.hand('wang').ask('admin', 'changes', {});
    const decided = changes.filter(({ subject }) => subject.kind === 'binding');
    expect(decided.map(({ what }) => what).sort()).toEqual(['confirmedHome', 'refusedHome']);
    for (const { differences } of decided)
      expect(differences).toEqual([{ path: 'home', after: '3号楼 2单元 **室' }]);
    expect(JSON.stringify(changes)).not.toContain(reason);
  });

  test('B12 name and phone in full of whoever waits are looked at on record, which the person reads', async () => {
    const zhao = cloud.hand('zhao');
    await zhao.ask('account', 'profile', { contact: { name: '赵阿姨', phone: '13700009012' } });
    await bind(zhao, '9999', 'tenant');
    const [{ personId, homeId, listed } = {} as HomeRequest] = await waiting();
    expect(listed).toBe(false);
    expect((await zhao.ask('account', 'me', {})).homes).toMatchObject([{ unlisted: true }]);
    const whose = { personId, homeId };
    for (const key of ['lin', 'li'])
      expect(await cloud.hand(key).answer('account', 'homeContact', whose)).toMatchObject({
        error: { code: 'NOT_ALLOWED' },
      });
    expect(cloud.stored<AccessDocument>('accesses')).toEqual([]);
    expect(await cloud.hand('qian').ask('account', 'homeContact', whose)).toEqual({
      name: '赵阿姨',
      phone: '13700009012',
    });
    const { looks } = await zhao.ask('rights', 'held', {});
    expect(looks).toMatchObject([{ purpose: 'home', staff: { name: '钱敏' } }]);
  });

  test('staff never decide on a home of their own; a withdrawn consent takes what waits along', async () => {
    const [qian, zhao] = [cloud.hand('qian'), cloud.hand('zhao')];
    const { homes } = await bind(qian, '1103', 'tenant');
    const own = { personId: qian.id, homeId: homes[0]?.homeId ?? '', confirmed: true };
    expect((await waiting()).map(({ personId }) => personId)).toEqual([zhao.id]);
    expect(await qian.answer('account', 'answerHome', own)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect((await waiting('zheng')).map(({ personId }) => personId).sort()).toEqual([qian.id, zhao.id]);
    await zhao.ask('account', 'consent', { version: '2026-01' });
    await zhao.ask('rights', 'withdraw', {});
    expect((await waiting('zheng')).map(({ personId }) => personId)).toEqual([qian.id]);
    const [person] = cloud.stored<PersonDocument>('people', { _id: zhao.id });
    expect(person).not.toHaveProperty('livesIn');
  });

  test('numbers come later too: what is registered already stays, and each is taken once', async () => {
    const text =
      '楼栋,单元,房号,电话\n3号楼,2,1103,13900005678 13700009012\n3号楼,2,1102,13800001234\n3号楼,2,1104,123';
    const seen = await cloud.hand('wang').ask('admin', 'previewHomes', { text });
    expect(seen).toMatchObject({ fresh: 0, known: 2, phones: 1, problems: [{ row: 4, column: 'phone' }] });
    const order = () => cloud.hand('wang').ask('admin', 'importHomes', { key: randomUUID(), text });
    expect(await order()).toEqual({ added: 0, phones: 1 });
    expect(await order()).toEqual({ added: 0 });
  });
});

test('each list of homes costs two requests', async () => {
  const qian = cloud.hand('qian');
  const requestsOf = async (call: () => Promise<unknown>) => {
    const mark = cloud.emulator.requests.count();
    await call();
    return cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'account')
      .length;
  };
  expect(await requestsOf(() => qian.ask('account', 'homeRequests', {}))).toBe(2);
  expect(await requestsOf(() => qian.ask('account', 'homesDue', {}))).toBe(2);
  expect(await requestsOf(() => qian.ask('account', 'rooms', { building: '3号楼' }))).toBe(2);
});
