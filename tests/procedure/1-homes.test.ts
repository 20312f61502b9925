import { randomUUID } from 'node:crypto';
import type { AccessDocument, PersonDocument } from '../../cloudfunctions/shared/store/documents';
import type { HomeDocument } from '../../cloudfunctions/shared/store/homes';
import { isOver, tenancyReminder } from '../../cloudfunctions/shared/workflow/homes';
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

describe('§1 a tenancy ends', () => {
  test('two weeks before its last day, which is still the tenant’s, on the clock of the community', () => {
    const home = { verified: true, until: '2026-06-30' };
    expect(tenancyReminder(home)).toBe('2026-06-15T16:00:00.000Z');
    expect(tenancyReminder({ ...home, reminded: true })).toBeNull();
    expect(isOver(home, '2026-06-30T15:59:59.000Z')).toBe(false);
    expect(isOver(home, '2026-06-30T16:00:00.000Z')).toBe(true);
  });

  const lease = (hand: Hand, until: string) =>
    hand.answer('account', 'bindHome', {
      home: { communityId: COMMUNITY, building: '3号楼', unit: '2', room: '1104', capacity: 'tenant', until },
    });
  const waitingFor = async (hand: Hand) =>
    (await waiting('zheng')).find(({ personId }) => personId === hand.id);

  test('a day that is past is refused; before the last the tenant is reminded, once; after it the home is none, the own complaint stays', async () => {
    const wu = cloud.hand('wu');
    expect(await lease(wu, '2026-01-01')).toMatchObject({
      error: { fields: { 'home.until': 'IN_THE_PAST' } },
    });
    await lease(wu, '2026-01-06');
    const asked = await waitingFor(wu);
    expect(asked).toMatchObject({ until: '2026-01-06', capacity: 'tenant' });
    await answered(asked, true);
    const location = { building: '3号楼', unit: '2', room: '1104' };
    const id = await fileOne(cloud, wu, { location });
    expect(cloud.file(id).complaint.verified).toBe(true);
    const told = () => cloud.stored('messages', { personId: wu.id, notice: 'N22' });
    expect(told()).toHaveLength(0);
    for (const _ of ['at the next run', 'and not again']) {
      await cloud.hours(1);
      expect(told()).toHaveLength(1);
    }
    await cloud.hours(36);
    expect(told()).toHaveLength(1);
    expect((await wu.ask('account', 'me', {})).homes).toMatchObject([{ verified: true, over: true }]);
    expect(await wu.see(id)).toMatchObject({ relation: 'own' });
    expect(await verifiedIn(wu, location)).toBe(false);
  });

  test('a longer tenancy is asked of the desk, a shorter one is not; of whoever was there before, the desk says that they moved out', async () => {
    const [wu, chen, qian] = [cloud.hand('wu'), cloud.hand('chen'), cloud.hand('qian')];
    await lease(wu, '2026-06-30');
    const asked = await waitingFor(wu);
    await answered(asked, true);
    await lease(wu, '2026-05-31');
    const own = async () => (await wu.ask('account', 'me', {})).homes;
    expect(await own()).toMatchObject([{ verified: true, until: '2026-05-31' }]);
    await bind(chen, '1104');
    const others = async () => (await waitingFor(chen))?.others;
    expect(await others()).toMatchObject([{ personId: wu.id, capacity: 'tenant', until: '2026-05-31' }]);
    const old = { personId: wu.id, homeId: asked?.homeId ?? '' };
    expect(await cloud.hand('li').answer('account', 'endHome', old)).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    await qian.ask('account', 'endHome', old);
    expect(await own()).toMatchObject([{ over: true }]);
    expect(await others()).toEqual([]);
    expect(await qian.answer('account', 'endHome', old)).toMatchObject({ error: { code: 'NOT_FOUND' } });
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
