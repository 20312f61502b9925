import { lamp } from '../../emulator/seed/scenes';
import { Story } from '../../emulator/seed/story';
import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

const wording = {
  text: '3号楼1单元 6 层电梯厅的灯坏了快一个星期，晚上出电梯一片黑。',
  category: 'facility',
  severity: 'normal',
} as const;
const UNTIL_RESOLVED = 9;

test('a dissatisfied resident gets another round: the supervisor decides who and from where (§3.6.2)', async () => {
  const story = new Story(site.emulator, site.cast, 'sun', wording);
  for (const [, , happens] of lamp(story).slice(0, UNTIL_RESOLVED)) await happens();

  const sun = new Person(await site.phoneOf('sun'));
  await site.openMessage('sun', sun.page, '满意度评价邀请');
  await sun.tap('没有解决');
  await sun.tap('不满意');
  await sun.reads('哪里不满意？');
  await sun.tap('又出现了');
  await sun.reads(/已记下：没有解决，\s*不满意/);
  await sun.tap('查看投诉');
  await sun.reads('重新评估中');

  const song = new Person(await site.phoneOf('song'));
  await site.openMessage('song', song.page, '待审批提醒');
  await song.does('决定如何重办', async () => {
    await song.tap('重新制定方案');
    await song.write('对住户说的话', '对不起让您失望了，我们换一种灯具，三天内给您新方案。');
  });
  await song.reads('第 2 轮');

  await sun.page.reload();
  await sun.reads('方案制定中');
  await sun.reads('对不起让您失望了，我们换一种灯具，三天内给您新方案。');
  expect(site.browser.errors).toEqual([]);
}, 240_000);
