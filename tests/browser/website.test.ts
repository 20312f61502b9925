import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

test('a visitor complains on the website, looks it up by the code, signs in by the phone and claims it (§3.1.1, C1.7)', async () => {
  const page = await site.browser.tab();
  await page.goto(`${site.emulator.url}/app/`);
  const visitor = new Person(page);
  await visitor.reads('微信扫码登录');
  await visitor.reads('演示：在手机上打开');
  await visitor.reads('怎么投诉');
  await visitor.tap('我要投诉');
  await visitor.reads('现在有危险吗？');
  await visitor.tap('提交投诉');
  await visitor.tap('没有');
  await visitor.write('发生了什么？', '小区北门的路灯连续三晚不亮，老人晚上回家看不清台阶。');
  await visitor.reads('建议 设备故障');
  await visitor.tap('建议：设备故障 · 供电照明');
  await visitor.reads(/电梯困人、整栋停水停电/);
  await visitor.write('什么时候开始的？', '前天晚上');
  await visitor.write('希望怎么解决', '尽快换灯');
  await visitor.write('具体位置', '北门岗亭旁');
  await visitor.write('称呼', '何先生');
  await visitor.write('电话', '13600003456');
  await page.locator('#consent').click();
  await visitor.tap('提交投诉');
  await visitor.reads('收到了，我们会给您回音');
  const said = await page.innerText('body');
  const no = /TS\d{8}-\d{5}/.exec(said)?.[0] ?? '';
  const code = /查询码\s*(\d{6})/.exec(said)?.[1] ?? '';
  await visitor.tap('查进展');
  await visitor.write('投诉编号', no);
  await visitor.write('查询码', code === '000000' ? '111111' : '000000');
  await visitor.tap('查询');
  await visitor.reads('没有对上。请核对编号和查询码，再查一次。');
  await visitor.write('查询码', code);
  await visitor.tap('查询');
  await visitor.reads('待受理');
  expect(page.url()).not.toMatch(new RegExp(`${no}|${code}`));

  await site.visit(page, 'pages/sign-in/index');
  const [phone] = await Promise.all([page.waitForEvent('popup'), visitor.tap('演示：在手机上打开')]);
  await phone.setViewportSize({ width: 375, height: 812 });
  const lin = new Person(phone);
  await lin.reads(/登录.+网站？/);
  await lin.tap('确认登录');
  await lin.reads('请回到电脑上继续。');
  await phone.close();
  await page.bringToFront();
  await visitor.reads('还没有投诉');
  await site.visit(page, 'pages/me/index');
  await visitor.reads('认领投诉');
  await visitor.tap('用编号和查询码认领');
  await visitor.write('投诉编号', no);
  await visitor.write('查询码', code);
  await visitor.tap('认领');
  await visitor.reads('已认领 1 件');
  await site.visit(page, 'pages/home/index');
  await visitor.reads('正在处理 · 1');

  // Signed in, pictures go along: to the complaint, and from it, also after the page was left.
  await visitor.tap('我要投诉');
  await visitor.tap('没有');
  await visitor.write('发生了什么？', '岗亭旁的道闸杆断了一截，车来车往很不安全。');
  await visitor.tap('设备故障');
  await visitor.tap('公共区域');
  await visitor.write('具体位置', '北门岗亭旁');
  await visitor.adds(2);
  await visitor.sees(2);
  await page.reload();
  await visitor.sees(2);
  await visitor.tap('提交投诉');
  await visitor.reads('收到了，我们会给您回音');
  await visitor.tap('查看进度');
  await visitor.sees(2);

  await site.visit(page, 'pages/me/index');
  await visitor.tap('退出所有网页');
  await visitor.reads('微信扫码登录');
  expect(site.browser.errors).toEqual([]);
}, 240_000);
