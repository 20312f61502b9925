import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

afterEach(() => expect(site.browser.errors).toEqual([]));

const titlesOf = (key: string): string[] => site.messagesOf(key).map(({ title }) => title);

test('a complaint lives from the resident’s phone to the archive: filed, accepted, investigated, planned, approved, carried out, rated (§3.1–§3.6)', async () => {
  const lin = new Person(await site.phoneOf('lin'));
  await lin.tap('我要投诉');
  await lin.tap('没有');
  await lin.write('发生了什么？', '2单元 11 层走廊的灯坏了三天，晚上回家看不清路，请尽快修好。');
  await lin.tap('设备故障');
  await lin.tap('我家');
  await lin.tap('提交投诉');
  await lin.tap('允许');
  await lin.reads('收到了，我们会给您回音');
  await lin.reads(/TS2026\d{4}-\d+/);
  await site.emulator.idle();
  expect(titlesOf('lin')).toEqual(['投诉受理通知']);

  const qiao = new Person(await site.phoneOf('qiao'));
  await site.openMessage('qiao', qiao.page, '新工单提醒');
  await qiao.does('受理并指派');

  const he = new Person(await site.phoneOf('he'));
  await site.openMessage('he', he.page, '新工单提醒');
  await he.does('开始调查', () => he.write('说明', '我已到现场，正在查看线路。'));
  await he.does('完成调查', async () => {
    await he.write('查清的事实', '11 层走廊两盏灯不亮，开关正常。');
    await he.write('原因', '灯管老化。');
    await he.tap('属实');
    await he.write('责任认定（仅内部）', '巡检时漏记了这一层。');
    await he.write('没有照片的原因', '走廊太暗，拍不清楚。');
  });
  await he.does('提交处理方案', async () => {
    await he.write('做什么', '更换 11 层两盏走廊灯');
    await he.write('告诉住户的话（业主可见）', '明天下午六点前换好两盏灯。');
  });

  const song = new Person(await site.phoneOf('song'));
  await site.openMessage('song', song.page, '待审批提醒');
  await song.does('批准方案', undefined, '批准这份方案？');

  await he.page.reload();
  await he.does('更新进展', async () => {
    await he.write('进展', '两盏灯都换好了，试过亮度正常。');
    await he.tap('更换 11 层两盏走廊灯');
  });
  const result = async () => {
    await he.write('处理结果', '11 层两盏走廊灯已更换，亮度正常。');
    await he.write('没有照片的原因', '白天看不出灯的亮度。');
  };
  await he.does('处理完成', result, '确认处理完成？');

  await site.openMessage('lin', lin.page, '满意度评价邀请');
  await lin.reads('11 层两盏走廊灯已更换，亮度正常。');
  await lin.tap('完全解决');
  await lin.tap('满意');
  await lin.reads(/已记下：完全解决，\s*满意/);
  await lin.tap('查看投诉');
  await lin.reads('已归档');
  await lin.reads('明天下午六点前换好两盏灯。');
  expect(await lin.page.innerText('body')).not.toContain('巡检时漏记了这一层');
}, 240_000);
