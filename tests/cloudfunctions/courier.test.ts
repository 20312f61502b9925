import type { MessageDocument } from '../../cloudfunctions/shared/store/documents';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, inHours, tellOn } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const messages = (personId: string) => cloud.stored<MessageDocument>('messages', { personId });
const courier = () => cloud.emulator.trigger('courier');

test('running it again tells nobody anything twice', async () => {
  await cloud.hand('lin').subscribe('receipt', 'receipt');
  const id = await fileOne(cloud, cloud.hand('lin'));
  await courier();
  await courier();
  expect(cloud.hand('lin').messages()).toEqual(['投诉受理通知']);
  expect(messages('person-lin')).toMatchObject([{ notice: 'N1', delivery: 'sent', complaintId: id }]);
  expect(cloud.file(id)).toMatchObject({ untold: false, told: 1 });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'killed after its request %i, the next run completes it, and no push goes out twice',
  async (after) => {
    const lin = cloud.hand('lin');
    await lin.subscribe('receipt', 'receipt', 'receipt');
    cloud.emulator.faults.inject('function-killed', { functionName: 'courier', after: after - 1 });
    const id = await fileOne(cloud, lin);
    await cloud.hours(0.5);
    expect(lin.messages().length).toBeLessThanOrEqual(1);
    const [receipt, ...others] = messages(lin.id);
    expect(others).toEqual([]);
    expect(['sent', 'unknown']).toContain(receipt?.delivery);
    expect(receipt?.delivery === 'unknown' || lin.messages().length === 1).toBe(true);
    expect(cloud.file(id).untold).toBe(false);
    expect(messages('person-qian')).toHaveLength(1);
  },
);

test("a nudge tells its own file; what another left behind is the timer's", async () => {
  const lin = cloud.hand('lin');
  cloud.emulator.faults.inject('function-killed', { functionName: 'courier' });
  const left = await fileOne(cloud, lin);
  const told = await fileOne(cloud, lin);
  expect(cloud.file(told).untold).toBe(false);
  expect(cloud.file(left).untold).toBe(true);
  await courier();
  expect(cloud.file(left).untold).toBe(false);
});

test('an internal finding costs the courier no more than looking at its file and closing it', async () => {
  const id = await fileOne(cloud, cloud.hand('lin'));
  await tellOn(cloud, id, 'submitted', 'investigating');
  await cloud.emulator.idle();
  const mark = cloud.emulator.requests.count();
  await cloud.hand('li').act(id, 'addFinding', {
    kind: 'interview',
    text: '值班员确认',
    at: inHours(cloud, 0),
    persons: ['值班员'],
    photos: [],
    visibility: 'internal',
  });
  await cloud.emulator.idle();
  const asked = cloud.emulator.requests
    .since(mark)
    .filter(({ functionName }) => functionName === 'courier')
    .map(({ action, collection }) => `${action} ${collection}`);
  expect(asked).toEqual(['database.aggregateDocuments complaints', 'database.modifyDocument complaints']);
});

test('a tick of the timer that finds nothing to do costs one request', async () => {
  await fileOne(cloud, cloud.hand('lin'));
  await cloud.hours(0.25);
  const mark = cloud.emulator.requests.count();
  await courier();
  const asked = cloud.emulator.requests
    .since(mark)
    .map(({ action, collection }) => `${action} ${collection}`);
  expect(asked).toEqual(['database.aggregateDocuments settings']);
});

test('without credit the message stays in the app', async () => {
  await fileOne(cloud, cloud.hand('lin'));
  expect(cloud.hand('lin').messages()).toEqual([]);
  expect(messages('person-lin')).toMatchObject([{ delivery: 'noCredit', unread: true }]);
  expect(await cloud.hand('lin').ask('account', 'me', {})).toMatchObject({ unread: 1 });
});

test('when WeChat says that nothing is left, the ledger believes WeChat', async () => {
  const lin = cloud.hand('lin');
  await lin.ask('account', 'subscribed', { accepted: ['template-receipt'] });
  await fileOne(cloud, lin);
  expect(messages(lin.id)).toMatchObject([{ delivery: 'noCredit' }]);
  expect((await lin.ask('account', 'me', {})).credits).toEqual({ 'template-receipt': 0 });
});

test('a push whose outcome is unknown is never sent again', async () => {
  const lin = cloud.hand('lin');
  await lin.subscribe('receipt', 'receipt');
  cloud.emulator.faults.inject('push-unknown', { functionName: 'courier' });
  await fileOne(cloud, lin);
  await cloud.hours(2);
  expect(messages(lin.id)).toMatchObject([{ delivery: 'unknown' }]);
  expect(lin.messages()).toHaveLength(1);
});

test('a push that WeChat refuses for good is a failure, and stays in the app', async () => {
  const lin = cloud.hand('lin');
  await lin.subscribe('receipt');
  cloud.emulator.faults.inject('push-refused', { functionName: 'courier', errcode: 47003 });
  await fileOne(cloud, lin);
  expect(messages(lin.id)).toMatchObject([{ delivery: 'failed' }]);
});

test('a message holds number, category, stage, time and fixed words, no name, phone, room or text', async () => {
  await cloud.hand('lin').subscribe('receipt');
  await cloud.hand('qian').subscribe('case');
  const id = await fileOne(cloud, cloud.hand('lin'));
  const [receipt] = cloud.emulator.delivered(cloud.hand('lin').openid);
  expect(receipt?.lines).toEqual([
    { label: '投诉编号', value: cloud.file(id).complaint.no },
    { label: '投诉类别', value: '设备故障' },
    { label: '当前状态', value: '待受理' },
    { label: '时间', value: '2026年1月5日 10:00' },
    { label: '说明', value: '已收到您的投诉' },
    { label: '预计时间', value: expect.stringContaining('2026年1月') },
  ]);
  expect(receipt?.page).toBe(`pages/complaint/index?id=${id}`);
  const shown = JSON.stringify([receipt, cloud.emulator.delivered(cloud.hand('qian').openid)]);
  for (const secret of ['林', '1380000', '1201', '异响']) expect(shown).not.toContain(secret);
});

test('what is not urgent waits for the end of the quiet hours', async () => {
  const lin = cloud.hand('lin');
  const id = await fileOne(cloud, lin);
  await lin.subscribe('progress', 'progress');
  await cloud.hours(12);
  await tellOn(cloud, id, 'submitted', 'assigned');
  expect(messages(lin.id)).toEqual(
    expect.arrayContaining([expect.objectContaining({ notice: 'N6', delivery: 'pending' })]),
  );
  expect(lin.messages()).toEqual([]);
  await cloud.hours(11);
  expect(lin.messages()).toEqual(['投诉进度提醒']);
});

test('the safety net tells what no nudge has told', async () => {
  const lin = cloud.hand('lin');
  await lin.subscribe('receipt');
  cloud.emulator.faults.inject('database-error', { functionName: 'courier' });
  const id = await fileOne(cloud, lin);
  expect(cloud.file(id).untold).toBe(true);
  await cloud.hours(1);
  expect(lin.messages()).toEqual(['投诉受理通知']);
});

test('what people have in hand is counted again when a complaint changes hands', async () => {
  const id = await fileOne(cloud, cloud.hand('lin'));
  await tellOn(cloud, id, 'submitted', 'assigned');
  const open = () =>
    cloud.stored<{ key: string; open: number; personId: string }>('staff', {}).filter((one) => one.open > 0);
  expect(open()).toMatchObject([{ personId: 'person-li', open: 1 }]);
  await cloud
    .hand('qian')
    .act(id, 'transfer', { handlerId: cloud.hand('wu').id, reason: '电梯维保归吴军负责' });
  expect(open()).toMatchObject([{ personId: 'person-wu', open: 1 }]);
});
