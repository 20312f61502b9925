import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

afterEach(() => expect(site.browser.errors).toEqual([]));

/** Opens a page of the app for somebody. */
const at = async (key: string, page: string): Promise<Person> => {
  const person = new Person(await site.phoneOf(key));
  await person.page.evaluate((hash) => {
    location.hash = hash;
  }, page);
  return person;
};

test('§3.2.1 the kinds below a kind: a wrong one is refused beside its field, one is taken away after a question, and a resident chooses among those that are left', async () => {
  const xu = await at('xu', '/staff/settings/index?section=categories');
  await xu.tap('修改“设备故障”的细类');
  await xu.write('第 2 个细类', '电梯');
  await xu.tap('保存');
  await xu.reads('有重复，请去掉一个');
  expect(await xu.page.getByLabel('第 2 个细类', { exact: true }).inputValue()).toBe('电梯');
  await xu.write('第 2 个细类', '门禁对讲');
  await xu.tap('去掉“网络信号”');
  await xu.reads('已经归在它下面的投诉不变，仍按这个名称显示和统计。');
  await xu.tap('去掉');
  await xu.tap('把“供电照明”往前移');
  await xu.tap('加一个细类');
  await xu.write('第 9 个细类', '智能柜');
  await xu.tap('保存');
  await xu.reads('电梯、门禁对讲、供电照明、水泵供水、下水管道、供暖燃气、消防设施、监控、智能柜');

  const lin = new Person(await site.phoneOf('lin'));
  await lin.tap('我要投诉');
  await lin.tap('没有');
  await lin.write('发生了什么？', '快递进门的柜子打不开，屏幕一直黑着。');
  await lin.tap('设备故障');
  await lin.tap('智能柜');
  await lin.tap('我家');
  await lin.tap('提交投诉');
  await lin.tap('允许');
  await lin.reads('收到了，我们会给您回音');
  await lin.tap('查看进度');
  await lin.reads(/设备故障 · 智能柜/);

  const qiao = new Person(await site.phoneOf('qiao'));
  await site.openMessage('qiao', qiao.page, '新工单提醒');
  await qiao.reads(/设备故障 · 智能柜/);
  await qiao.does('改分类', async () => {
    await qiao.tap('门禁对讲');
    await qiao.write('为什么改', '实为单元门禁的对讲屏');
  });
  await qiao.reads(/改为“设备故障 · 门禁对讲”类/);
});
