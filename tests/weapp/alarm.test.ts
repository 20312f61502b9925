import type { AlarmView } from '../../types/alarms';
import type { Me } from '../../types/me';
import { at, fakeCloud, residentMe, resolvedView, staffMe } from '../support/cloud-answers';
import { settle, startMiniProgram } from '../support/mini-program';

type Call = { url?: string; success?: (result: unknown) => void };

const alarm: AlarmView = {
  id: 'complaint-1',
  no: 'TS20261123-0007',
  revision: 1,
  category: 'facility',
  place: '3号楼 电梯厅',
  filedAt: at(-0.1),
  late: false,
};
const seen = { by: { id: 'staff-2', name: '乔雨', title: '客服' }, at: at(0) };

let me: Me = residentMe;
let shaken = 0;
let alarms: AlarmView[] | undefined = [];
const went: string[] = [];

const cloud = fakeCloud({
  complaint: {
    alarms: () => alarms && { alarms },
    desk: ({ filter }) => ({ filter, counts: {}, rows: [] }),
    callsDue: () => ({ calls: 0 }),
    list: () => ({ rows: [] }),
    act: ({ id }) => {
      alarms = alarms?.map((one) => (one.id === id ? { ...one, seen } : one));
      return resolvedView;
    },
  },
  account: { me: () => me },
});
const asked = (method: string) => cloud.asked.filter((call) => call.method === method);

const program = startMiniProgram({
  cloud,
  navigateTo: ({ url = '', success }: Call) => {
    went.push(url);
    success?.({});
  },
  vibrateLong: ({ success }: Call = {}) => {
    shaken += 1;
    success?.({});
  },
  getStorageSync: () => '',
  setStorageSync: () => undefined,
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
});

/** The desk of this person, who has just opened the app. */
const deskOf = async (roles: NonNullable<Me['staff']>['roles'] | undefined) => {
  me = roles ? { ...staffMe, staff: { name: '乔雨', title: '客服', onDuty: true, roles } } : residentMe;
  await (await (await program).open('pages/me/index')).close();
  cloud.asked.length = 0;
  shaken = 0;
  return (await program).open('pages/desk/index');
};

beforeEach(() => {
  went.length = 0;
  alarms = [alarm];
});

test('T1 an urgent complaint shakes the phone at the desk until somebody says that they have seen it, then says who', async () => {
  const page = await deskOf(['agent']);
  await settle();
  for (const words of ['紧急投诉，还没人看', '设备故障 · 3号楼 电梯厅']) expect(page.text()).toContain(words);
  expect(shaken).toBe(1);
  await page.tap('.button', '已看到');
  expect(asked('act').map(({ input }) => input)).toMatchObject([
    { id: 'complaint-1', revision: 1, name: 'markSeen', data: {} },
  ]);
  expect(page.text()).toContain('乔雨 今天 10:00 已看到');
  expect(page.text()).not.toContain('还没人看');
  expect(shaken).toBe(1);
  await page.close();
});

test('T1 to open it is to have seen it; one that nobody saw in time leads to the call', async () => {
  alarms = [alarm, { ...alarm, id: 'complaint-2', late: true }];
  const page = await deskOf(['supervisor']);
  await settle();
  expect(page.text()).toContain('紧急投诉一直没人看，请给住户打电话');
  await page.tap('.button', '打电话');
  await page.tap('.button', '打开');
  expect(asked('act').map(({ input }) => (input as { id: string }).id)).toEqual(['complaint-1']);
  expect(went).toEqual(['/staff/calls/index', '/pages/complaint/index?id=complaint-1']);
  await page.close();
});

test('T1 residents and handlers are asked for nothing and hear nothing', async () => {
  for (const roles of [undefined, ['handler'] as const]) {
    const page = await deskOf(roles && [...roles]);
    await settle();
    expect(asked('alarms')).toEqual([]);
    expect(page.text()).not.toContain('紧急投诉');
    expect(shaken).toBe(0);
    await page.close();
  }
});

test('T1 what rang in one community rings no longer in the next', async () => {
  const page = await deskOf(['agent']);
  await settle();
  expect(page.text()).toContain('紧急投诉，还没人看');
  alarms = undefined; // nothing is to be learnt of the next
  me = { ...me, community: { ...me.community, id: 'another-community' } };
  await (await (await program).open('pages/me/index')).close();
  await settle();
  expect(page.text()).not.toContain('紧急投诉');
  expect(asked('alarms')).toHaveLength(2);
  await page.close();
});
