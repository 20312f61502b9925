import type { CallView } from '../../types/calls';
import type { ComplaintView } from '../../types/views';
import { at, fakeCloud, resolvedView, staffMe } from '../support/cloud-answers';
import { startMiniProgram } from '../support/mini-program';

type Call = { url?: string; phoneNumber?: string; success?: (result: unknown) => void };

const dialled: string[] = [];
const call: CallView = {
  id: 'complaint-1',
  no: 'TS20261123-0007',
  revision: 9,
  stage: 'resolved',
  round: 1,
  category: 'facility',
  severity: 'normal',
  danger: false,
  place: '3号楼 电梯厅',
  matter: '电梯门关不上，来回弹了十几次才走。',
  name: '林*',
  phone: '138****6621',
  reasons: ['undelivered', 'contact'],
  notices: ['N9'],
  since: at(-2),
  until: at(30),
  attempts: 0,
  say: ['控制板已更换，试运行正常。'],
  together: false,
  actions: ['logContact', 'recordAnswer'],
};
const revisit: CallView = {
  ...call,
  id: 'complaint-2',
  no: 'TS20261020-0003',
  reasons: ['revisit'],
  notices: [],
  stage: 'archived',
  until: at(-1),
  together: true,
  actions: ['logContact', 'revisit'],
};

const later: CallView = {
  ...call,
  id: 'complaint-3',
  no: 'TS20261119-0005',
  name: '陈*',
  best: { time: 'evening', because: 'said' },
  waitsUntil: at(8),
};

const contact: ComplaintView['contact'] = {
  name: '林*',
  phone: '138****6621',
  purposes: ['contactTask', 'visit'],
  parts: ['name', 'phone'],
};

const cloud = fakeCloud({
  complaint: {
    calls: ({ cursor }) =>
      cursor ? { calls: [later] } : { calls: [call, revisit], next: `${at(-2)} complaint-2` },
    reveal: () => ({ name: '林女士', phone: '13800006621' }),
    get: () => ({ ...resolvedView, relation: 'staff', contact }),
    act: () => ({ ...resolvedView, relation: 'staff', revision: 10 }),
  },
  account: { me: () => staffMe },
});
const acts = () => cloud.asked.filter(({ method }) => method === 'act').map(({ input }) => input);

const program = startMiniProgram({
  cloud,
  makePhoneCall: ({ phoneNumber = '', success }: Call) => {
    dialled.push(phoneNumber);
    success?.({});
  },
  getStorageSync: () => '',
  setStorageSync: () => undefined,
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
});

beforeEach(() => {
  dialled.length = 0;
  cloud.asked.length = 0;
});

test('C1.16 each call says whom, why and until when; opened, what to say, and dials on one tap, on record', async () => {
  const page = await (await program).open('staff/calls/index');
  for (const words of [
    '林* 138****6621',
    '48 小时联系',
    '消息没送到',
    '还没打过',
    '同一户，一起说',
    '一个月回访',
  ])
    expect(page.text()).toContain(words);
  expect(page.text()).not.toContain('13800006621');
  await page.tap('.card', '48 小时联系');
  for (const words of ['控制板已更换，试运行正常。', '您对处理结果满意吗'])
    expect(page.text()).toContain(words);
  await page.tap('.button', '拨打 138****6621');
  expect(cloud.asked).toContainEqual({
    name: 'complaint',
    method: 'reveal',
    input: { id: 'complaint-1', purpose: 'contactTask', parts: ['phone'] },
  });
  expect(dialled).toEqual(['13800006621']);
  await page.close();
});

test('§5.2 contact data in full: first what for, then part by part, and the number can be rung', async () => {
  const page = await (await program).open('staff/contact/index', { id: 'complaint-1' });
  expect(page.text()).toContain('先选为了什么');
  await page.tap('.chips__chip', '上门');
  await page.tap('.button', '查看电话');
  expect(cloud.asked).toContainEqual({
    name: 'complaint',
    method: 'reveal',
    input: { id: 'complaint-1', purpose: 'visit', parts: ['phone'] },
  });
  expect(page.text()).toContain('查看姓名');
  dialled.length = 0;
  await page.tap('.button', '拨打 13800006621');
  expect(dialled).toEqual(['13800006621']);
  await page.close();
});

test('C1.16 the list goes on at a tap; who would rather be called later is there, with when', async () => {
  const page = await (await program).open('staff/calls/index');
  expect(page.text()).toContain('要打 2 个以上电话');
  await page.tap('.button', '加载更多');
  expect(page.text()).toMatch(/住户方便接电话：晚上（18–21 点），等到.+再打/);
  expect(page.text()).not.toContain('加载更多');
  await page.close();
});

test('C1.16 a slip of the thumb is taken back; the next outcome, or leaving, puts the one before on record', async () => {
  const page = await (await program).open('staff/calls/index');
  await page.tap('.card', '48 小时联系');
  await page.tap('.button', '没接通');
  expect(page.text()).toContain('没接通，几秒后记入 TS20261123-0007');
  await page.tap('.button', '撤销');
  expect(acts()).toEqual([]);
  await page.tap('.button', '没接通');
  await page.tap('.button', '现在记下');
  expect(acts()).toMatchObject([
    { id: 'complaint-1', revision: 9, name: 'logContact', data: { outcome: 'unreached' } },
  ]);
  await page.tap('.card', '一个月回访');
  await page.tap('.button', '没有再出现');
  expect(acts()).toHaveLength(1);
  await page.close();
  expect(acts().at(-1)).toMatchObject({ id: 'complaint-2', name: 'revisit', data: { outcome: 'thorough' } });
});

test('§3.6.1 the answer given on the telephone is recorded in three taps, later calls in two', async () => {
  const page = await (await program).open('staff/calls/index');
  await page.tap('.card', '48 小时联系');
  await page.tap('.button', '接通了，记评价');
  await page.tap('.chips__chip', '完全解决');
  await page.tap('.chips__chip', '基本满意');
  await page.tap('.button', '记下评价');
  await page.tap('.button', '现在记下');
  expect(acts()).toMatchObject([
    { name: 'recordAnswer', data: { rating: { solved: 'fully', satisfaction: 'mostly' } } },
  ]);
  await page.tap('.card', '48 小时联系');
  await page.tap('.button', '稍后再打');
  await page.tap('.button', '9:00');
  await page.tap('.button', '现在记下');
  expect(acts().at(-1)).toMatchObject({
    name: 'logContact',
    data: { outcome: 'later', againAt: expect.any(String) },
  });
  await page.close();
});
