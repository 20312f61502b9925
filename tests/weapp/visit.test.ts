import type { ComplaintView } from '../../types/views';
import { at, fakeCloud, residentMe, resolvedView } from '../support/cloud-answers';
import { startMiniProgram } from '../support/mini-program';

type Call = { url?: string; success?: (result: unknown) => void };

const went: string[] = [];
const view: ComplaintView = {
  ...resolvedView,
  stage: 'investigating',
  visit: {
    purpose: '查看门机，约 20 分钟',
    offeredBy: 'staff',
    slots: [
      { from: at(-4), until: at(-2) },
      { from: at(3), until: at(5) },
      { from: at(25), until: at(27) },
    ],
    past: false,
  },
  actions: ['answerVisit', 'moveVisit', 'cancelVisit'],
};

const cloud = fakeCloud({
  complaint: { get: () => view, act: () => ({ ...view, revision: 10, actions: [] }) },
  account: { me: () => residentMe, subscribed: () => ({ credits: {} }) },
});
const acts = () => cloud.asked.filter(({ method }) => method === 'act').map(({ input }) => input);

const program = startMiniProgram({
  cloud,
  navigateTo: ({ url = '', success }: Call) => {
    went.push(url);
    success?.({});
  },
  redirectTo: ({ success }: Call) => success?.({}),
  navigateBack: ({ success }: Call) => success?.({}),
  showToast: ({ success }: Call) => success?.({}),
  showModal: ({ success }: Call) => success?.({ confirm: true }),
  requestSubscribeMessage: ({ success }: Call) => success?.({}),
  getStorageSync: () => '',
  setStorageSync: () => undefined,
  removeStorageSync: () => undefined,
  getAppBaseInfo: () => ({ fontSizeScaleFactor: 1 }),
});

beforeEach(() => {
  cloud.asked.length = 0;
  went.length = 0;
});

const answering = async () => (await program).open('mine/act/index', { id: view.id, name: 'answerVisit' });
const choices = (page: Awaited<ReturnType<typeof answering>>) =>
  page.all('.chips__chip').map(({ dom }) => dom.textContent);

test.each([
  ['答复上门时间', 'answerVisit'],
  ['改上门时间', 'moveVisit'],
  ['取消上门', 'cancelVisit'],
])('§3.3.1 %s: a resident fills it in without loading what is for staff', async (label, name) => {
  const page = await (await program).open('pages/complaint/index', { id: view.id });
  if (!page.all('.button').some(({ dom }) => dom.textContent?.includes(label)))
    await page.tap('.button', '更多');
  await page.tap('.button', label);
  expect(went).toEqual([`/mine/act/index?id=${view.id}&name=${name}`]);
  await page.close();
});

test('§3.3.1 only the times that are not over can be chosen, and which one is sent by its place in the offer', async () => {
  const page = await answering();
  expect(page.text()).toContain('查看门机，约 20 分钟');
  expect(choices(page)).toEqual([
    expect.stringContaining('13:00–15:00'),
    expect.stringContaining('11:00–13:00'),
    '都不合适',
  ]);
  await page.tap('.footer .button');
  expect(page.all('#slot-problem').map(({ dom }) => dom.textContent)).toEqual(['这一项还没填']);
  expect(acts()).toEqual([]);

  await page.tap('.chips__chip', '11:00–13:00');
  expect(page.all('#slot-problem')).toEqual([]);
  await page.input('#text', '请先按楼下门铃');
  await page.tap('.footer .button');
  expect(acts()).toMatchObject([
    { id: view.id, revision: 9, name: 'answerVisit', data: { slot: 2, text: '请先按楼下门铃' } },
  ]);
  await page.close();
});

test('§3.3.1 none of them will do only with a word on when, which is asked for beside its field', async () => {
  const page = await answering();
  await page.tap('.chips__chip', '都不合适');
  await page.tap('.footer .button');
  expect(page.all('#text-problem').map(({ dom }) => dom.textContent)).toEqual(['这一项还没填']);
  expect(acts()).toEqual([]);

  await page.input('#text', '工作日白天没人，周六上午可以');
  await page.tap('.footer .button');
  expect(acts()).toMatchObject([{ data: { text: '工作日白天没人，周六上午可以' } }]);
  expect(acts()[0]).not.toHaveProperty('data.slot');
  await page.close();
});
