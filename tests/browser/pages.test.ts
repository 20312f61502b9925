import type { DiscardDocument } from '../../cloudfunctions/shared/store/discards';
import { lamp } from '../../emulator/seed/scenes';
import { Story } from '../../emulator/seed/story';
import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

/** The lamp of the demo is assigned to 何涛 now. */
const ACCEPTED = 2;

beforeAll(async () => {
  site = await openSite();
  const story = new Story(site.emulator, site.cast, 'sun', {
    text: '3号楼1单元 6 层电梯厅的灯坏了快一个星期，晚上出电梯一片黑。',
    category: 'facility',
    severity: 'normal',
  });
  for (const [, , happens] of lamp(story).slice(0, ACCEPTED)) await happens();
  await site.emulator.idle();
}, 240_000);

afterAll(() => site?.close());

afterEach(() => expect(site.browser.errors).toEqual([]));

test('whoever comes back from a form sees at once what the step did, however slow the network is', async () => {
  const he = new Person(await site.phoneOf('he', { news: false }));
  await site.openMessage('he', he.page, '新工单提醒');
  await he.begin('开始调查');
  await he.write('说明', '我已到现场，正在查看线路。');
  // From here on the complaint itself is never answered.
  await he.page.route('**/api/call/complaint', async (route) => {
    if (!route.request().postData()?.includes('"get"')) await route.continue();
  });
  await he.tap('开始调查');
  await he.reads('调查中');
  await he.reads('我已到现场，正在查看线路。');
});

test('figures by topic, and weak points as of the community’s day, whatever day a phone believes it is (§3.7.2)', async () => {
  const page = await site.phoneOf('tang', { news: false });
  const today = site.emulator.clock.now();
  await page.clock.setFixedTime(today.getTime() + 40 * 24 * 60 * 60 * 1000);
  const tang = new Person(page);
  await site.visit(page, 'staff/weak-points/index');
  await tang.reads('截至 2026年11月24日');
  await tang.reads('记录还不满 12 周');
  await tang.tap('早一周');
  await tang.reads('截至 2026年11月17日');
  await tang.reads('比自己以往多');

  await site.visit(page, 'staff/insight/index');
  await tang.reads('每天收到');
  await tang.tap('评价');
  await tang.reads('请过评价的件次');
  expect(await page.getByText('每天收到').isVisible()).toBe(false);
});

test('an address that lacks what it is about says so, not that a form is incomplete', async () => {
  const page = await site.phoneOf('tang');
  await site.visit(page, 'pages/complaint/index');
  await new Person(page).reads('这里打不开：链接不完整');
});

test('a picture taken back without a network is told of when there is one (§5.2)', async () => {
  const zhao = new Person(await site.phoneOf('zhao'));
  const told = () => site.emulator.database.read('discards', {}) as unknown as DiscardDocument[];
  await zhao.tap('我要投诉');
  await zhao.tap('没有');
  await zhao.adds(1);
  await zhao.sees(1);
  await zhao.page.route('**/api/**', (route) => route.abort());
  await zhao.tap('删除第 1 张照片');
  await zhao.sees(0);
  expect(told()).toEqual([]);

  await zhao.page.close();
  const again = new Person(await site.phoneOf('zhao'));
  await again.page.waitForFunction(
    () => !Object.keys(localStorage).some((name) => name.endsWith('discards')),
  );
  expect(told().map(({ fileIds }) => fileIds.length)).toEqual([1]);
  await again.page.reload();
  await again.reads('我要投诉');
  expect(told()).toHaveLength(1);
});
