import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

afterEach(() => expect(site.browser.errors).toEqual([]));

const words = '厨房墙上的插座面板松了，一碰就晃，想请师傅来看看。';

test('the manager lets handlers take their cases; one sees what it is and how long, and one tap makes it his (§3.2.2)', async () => {
  const tang = new Person(await site.phoneOf('tang'));
  await site.visit(tang.page, 'staff/settings/index?section=assignment');
  await tang.page.getByText('先抢先得').last().click();
  await tang.tap('保存');
  await tang.reads('已保存');

  const lin = new Person(await site.phoneOf('lin'));
  await lin.tap('我要投诉');
  await lin.tap('没有');
  await lin.write('发生了什么？', words);
  await lin.tap('设备故障');
  await lin.tap('我家');
  await lin.tap('提交投诉');
  await lin.tap('允许');
  await lin.reads('收到了，我们会给您回音');

  const he = new Person(await site.phoneOf('he'));
  await site.visit(he.page, 'pages/desk/index');
  await he.tap('可抢单 1 件');
  await he.reads(/抢单 今天 10:30 · 还有 \d+ 分钟/);
  await he.page.getByText(words).last().click();
  await he.reads('抢单不晚于');
  expect(await he.page.getByText('联系方式').count()).toBe(0);
  await he.tap('抢单');
  await he.reads('待调查');
  await he.reads('联系方式');
  await he.reads(/抢单受理，由.*何涛负责/);
}, 120_000);
