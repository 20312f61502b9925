import type { Page } from 'playwright-core';
import type { DiscardDocument } from '../../cloudfunctions/shared/store/discards';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { lamp } from '../../emulator/seed/scenes';
import { Story } from '../../emulator/seed/story';
import type { Category } from '../../types/complaint';
import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

afterEach(() => expect(site.browser.errors).toEqual([]));

const words = '3号楼2单元 11 层走廊的灯坏了三天，晚上回家看不清路。';

/** Lets the server do one thing whose answer then never arrives; resolves when it is lost. */
const losesAnAnswer = (page: Page, method: string): Promise<void> =>
  new Promise((resolve) => {
    let losing = true;
    void page.route('**/api/call/complaint', async (route) => {
      if (!losing || !route.request().postData()?.includes(method)) return route.continue();
      losing = false;
      await route.fetch();
      await route.abort();
      resolve();
    });
  });

/** Fills in what a complaint cannot do without. */
const fillIn = async (person: Person, text = words): Promise<void> => {
  await person.tap('我要投诉');
  await person.tap('没有');
  await person.write('发生了什么？', text);
  await person.tap('设备故障');
  await person.tap('我家');
};

test('a complaint with a picture: chosen, sent, filed, and seen by whoever handles it (§3.1.2)', async () => {
  const lin = new Person(await site.phoneOf('lin'));
  await fillIn(lin);
  await lin.adds(2);
  await lin.tap('提交投诉');
  await lin.tap('允许');
  await lin.reads('收到了，我们会给您回音');
  await lin.tap('查看进度');
  await lin.sees(2);

  const qiao = new Person(await site.phoneOf('qiao'));
  await site.openMessage('qiao', qiao.page, '新工单提醒');
  await qiao.sees(2);
});

test('without a network nothing typed and no picture is lost, and trying again files once (§3.1.2)', async () => {
  const sun = new Person(await site.phoneOf('sun'));
  await fillIn(sun);
  await sun.page.route('**/api/**', (route) => route.abort());
  await sun.adds(1);
  await sun.reads('没传上 点此重试');
  await sun.tap('提交投诉');
  await sun.tap('允许');
  await sun.reads('网络不通，没有送到。');

  // The network is back; the first answer of the server is lost on its way.
  await sun.page.unroute('**/api/**');
  const lost = losesAnAnswer(sun.page, '"submit"');
  await sun.tap('提交投诉');
  await sun.tap('允许');
  await lost;
  await sun.tap('提交投诉');
  await sun.reads('收到了，我们会给您回音');
  await sun.tap('查看进度');
  await sun.sees(1);
  await sun.tap('返回');
  // At home there is one, once the complaint's page is gone.
  await sun.reads('正在处理 · 1');
});

test('in danger the number to ring is at hand without a network too', async () => {
  const sun = new Person(await site.phoneOf('sun'));
  await sun.reads('0571-5550-0199');
  await sun.page.route('**/api/**', (route) => route.abort());
  await sun.page.reload();
  await sun.reads('网络不通');
  await sun.reads('0571-5550-0199');
});

/** A complaint of this resident's about a lamp, as far as `steps` of its story. */
const toldUpTo = async (resident: string, category: Category, steps: number): Promise<Story> => {
  const story = new Story(site.emulator, site.cast, resident, { text: words, category, severity: 'normal' });
  for (const [, , happens] of lamp(story).slice(0, steps)) await happens();
  return story;
};
const APPROVED = 6;
const RESOLVED = 9;

test('whoever was slower is told so, sees the news and loses no word (B13.12)', async () => {
  const story = await toldUpTo('chen', 'facility', APPROVED);
  const he = new Person(await site.phoneOf('he', { news: false }));
  await site.openMessage('he', he.page, '新工单提醒');
  await he.begin('更新进展');
  await he.write('进展', '第一盏灯已经换好。');
  await story.act('song', 'note', { text: '请顺便看看楼下的灯。', photos: [] });
  await he.tap('更新进展');
  await he.reads('就在刚才，别人更新了这件投诉。');
  expect(await he.page.getByLabel('进展', { exact: true }).inputValue()).toBe('第一盏灯已经换好。');
  await he.tap('更新进展');
  await he.reads('处理经过');
  await he.reads('第一盏灯已经换好。');

  await he.begin('变更方案');
  await he.write('为什么要变更方案', '线路也要一起换，原来的措施不够。');
  await story.act('he', 'revisePlan', { reason: '在另一部手机上先提交了变更。' });
  await he.tap('变更方案');
  await he.reads('这一步现在不能办');
  expect(await he.page.getByLabel('为什么要变更方案').inputValue()).toBe('线路也要一起换，原来的措施不够。');
});

/** Runs in the page: the colour of a picture at a share of its width and height. */
const colourAt = async ([picture, at]: [picture: string, at: number]): Promise<number[]> => {
  const image = await createImageBitmap(await (await fetch(picture)).blob());
  const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
  pen?.drawImage(image, 0, 0);
  return [...(pen?.getImageData(at * image.width, at * image.height, 1, 1).data ?? [])].slice(0, 3);
};

test('pictures of staff: a face is covered, the measure done and the result reach the resident (§3.3.1, §3.5.2, §3.6.1)', async () => {
  await toldUpTo('wu', 'facility', APPROVED);
  const he = new Person(await site.phoneOf('he'));
  await site.openMessage('he', he.page, '新工单提醒');
  await he.does('更新进展', async () => {
    await he.write('进展', '两盏灯都换好了。');
    await he.tap('更换 6 层电梯厅两盏 LED 吸顶灯');
    await he.tap('检查本单元其余楼层同批灯具');
    // The second is still on its way while the first is being covered.
    let arrive: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let sent = 0;
    await he.page.route('**/api/upload**', async (route) => {
      sent += 1;
      if (sent === 2) await held;
      await route.continue();
    });
    await he.adds(2);
    await he.tap('遮住第 1 张照片里的人脸');
    await he.tap('加一块');
    await he.tap('放大');
    await he.tap('遮住这 1 处');
    arrive();
  });
  const files = site.emulator.database.read('complaints', {}) as unknown as ComplaintFile[];
  const [photo = ''] = files.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'progressReported' ? (event.data.photos ?? []) : [])),
  );
  // What was sent before it was covered is taken back.
  await site.emulator.idle();
  const [back] = site.emulator.database.read('discards', {}) as unknown as DiscardDocument[];
  expect(back?.fileIds).toHaveLength(1);
  expect(JSON.stringify(files)).not.toContain(back?.fileIds[0]);
  const picture = `data:image/jpeg;base64,${site.emulator.files.bytes(photo)?.toString('base64')}`;
  const covered = await he.page.evaluate(colourAt, [picture, 0.3] as [string, number]);
  const beside = await he.page.evaluate(colourAt, [picture, 0.01] as [string, number]);
  const cover = [0x5b, 0x66, 0x65];
  const distance = (colour: number[]) =>
    Math.max(...colour.map((part, at) => Math.abs(part - (cover[at] ?? 0))));
  expect(distance(covered)).toBeLessThan(8);
  expect(distance(beside)).toBeGreaterThan(40);
  const result = async () => {
    await he.write('处理结果', '灯都换好了，亮度正常。');
    await he.tap('处理完成');
    await he.reads('这一项还没填');
    await he.adds(2);
  };
  await he.does('处理完成', result, '确认处理完成？');
  const wu = new Person(await site.phoneOf('wu'));
  await site.openMessage('wu', wu.page, '处理进度提醒');
  await wu.sees(4);
});

test('the survey from its card among the messages: rated with two taps, the card is read then (§3.6.1)', async () => {
  await toldUpTo('lin', 'structureLeak', RESOLVED);
  const lin = new Person(await site.phoneOf('lin'));
  const unread = lin.page.getByRole('button', { name: /^消息,\d+ 条未读$/ });
  const before = Number((await unread.getAttribute('aria-label'))?.match(/\d+/)?.[0]);
  await unread.click();
  await lin.page.getByRole('button', { name: /处理好了，请您评价/ }).click();
  await lin.tap('完全解决');
  await lin.tap('满意');
  await lin.reads(/已记下：完全解决，\s*满意/);
  await lin.tap('返回');
  await lin.reads(new RegExp(`^${before - 1} 条未读$|还没有消息`));
});

test('a complaint that was declined is appealed against, and the manager takes it up (T5, T6)', async () => {
  const story = await toldUpTo('zhao', 'noise', 1);
  await story.act('qiao', 'proposeDecline', {
    reason: 'privateDispute',
    explanation: '邻里之间的生活噪音属于私人纠纷，物业没有执法的权力，建议先与邻居沟通。',
  });
  await story.act('song', 'grant', {});
  const zhao = new Person(await site.phoneOf('zhao'));
  await site.openMessage('zhao', zhao.page, '处理进度提醒');
  await zhao.begin('我要申诉');
  await zhao.write('为什么不认同', '太短');
  await zhao.tap('我要申诉');
  await zhao.reads('太短了，请再写几个字');
  await zhao.write('为什么不认同', '走廊的灯是公共设施，不是我和邻居之间的事。');
  await zhao.tap('我要申诉');
  await zhao.tap('允许');
  await zhao.reads('提交后由项目经理重新审核');
  await zhao.tap('我要申诉');
  await zhao.reads('处理经过');

  const tang = new Person(await site.phoneOf('tang'));
  await site.openMessage('tang', tang.page, '新工单提醒');
  await tang.reads('走廊的灯是公共设施，不是我和邻居之间的事。');
  await tang.does('受理并指派');
  await zhao.reads('待调查');
});

test('a resident names a member of staff, who from then on sees nothing of it (B10)', async () => {
  await toldUpTo('sun', 'noise', 2);
  const he = new Person(await site.phoneOf('he'));
  await site.openMessage('he', he.page, '新工单提醒');
  await he.reads(words);
  const sun = new Person(await site.phoneOf('sun'));
  await site.openMessage('sun', sun.page, '投诉受理通知');
  await sun.begin('指明涉及的员工');
  await sun.tap('指明涉及的员工');
  await sun.reads('这一项还没填');
  await sun.tap(/何涛/);
  await sun.write('原因', '他上门时态度很差。');
  await sun.tap('指明涉及的员工');
  await sun.reads('处理经过');
  await he.page.reload();
  await he.reads('没有找到这件投诉');
});

test('a complaint with the keyboard alone: every control is named, in sight and marked (§3.1.2)', async () => {
  const wu = new Person(await site.phoneOf('wu'));
  const { keyboard } = wu.page;
  await wu.reads('我要投诉');
  for (const [name, key] of [
    ['我要投诉', 'Enter'],
    ['没有', 'Space'],
    ['发生了什么？', words],
    ['环境卫生', 'Enter'],
    ['公共区域', 'Space'],
    ['具体位置', '15 层楼道'],
    ['投诉的是工作人员', 'Space'],
    ['提交投诉', 'Enter'],
  ] as const) {
    await wu.tabsTo(name);
    await (/^[A-Z]/.test(key) ? keyboard.press(key) : keyboard.type(key));
  }
  await wu.reads('获取以下通知消息的下发权限');
  await wu.tabsTo('允许');
  await keyboard.press('Enter');
  await wu.reads('收到了，我们会给您回音');
  await wu.tabsTo('查看进度');
  await keyboard.press('Enter');
  await wu.reads('已收到，待受理');
});

test('sent without a network it waits beside other drafts, outlives the app, and is filed once with its pictures (§3.1.2)', async () => {
  const chen = new Person(await site.phoneOf('chen'));
  const own = '3号楼4单元 2 层的防火门关不上，风一吹就响。';
  await fillIn(chen, own);
  await chen.page.route('**/api/**', (route) => route.abort());
  await chen.adds(2);
  await chen.tap('提交投诉');
  await chen.tap('允许');
  await chen.reads(/已放入“待发送”/);
  await chen.tap('返回');
  await chen.reads('草稿 0 · 待发送 1');

  await chen.page.close();
  const again = new Person(await site.phoneOf('chen'));
  await again.reads(own);
  expect(await again.page.getByText(own).count()).toBe(1);
  await again.page.getByText(own).click();
  await again.sees(2);

  // What was scanned is another matter than what was begun before.
  await site.visit(again.page, 'mine/file/index?building=1号楼');
  await again.write('发生了什么？', '一号楼大门关不上。');
  await site.visit(again.page, 'mine/file/index?building=2号楼');
  await again.write('发生了什么？', '二号楼门口积水，老人走路容易滑倒。');
  await again.tap('返回');
  await again.reads('草稿 2 · 待发送 0');
  await again.page.getByText('草稿 2 · 待发送 0').click();
  await again.reads('一号楼大门关不上。');
  await again.page.getByRole('button', { name: '删除', exact: true }).first().click();
  await again.reads('删除这份草稿？');
  await again.page.getByText('删除', { exact: true }).locator('visible=true').last().click();
  await again.page.getByText('二号楼门口积水，老人走路容易滑倒。').waitFor({ state: 'detached' });
  await again.tap('接着写');
  expect(await again.page.getByLabel('发生了什么？').inputValue()).toBe('一号楼大门关不上。');
});

test('three taps after scanning: the matter, the voice, and it is sent; whoever handles it hears it and sees the video (C1.18, §3.1.2)', async () => {
  const zhao = new Person(await site.phoneOf('zhao'));
  await site.visit(zhao.page, 'mine/file/index?building=3号楼');
  await zhao.tap('电梯坏了');
  await zhao.tap('点一下，开始说');
  await zhao.reads('正在听… 2 秒');
  await zhao.tap(/正在听/);
  await zhao.reads('已加上');
  const asked = zhao.page.waitForEvent('filechooser');
  await zhao.tap('加视频');
  const buffer = Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1');
  await (await asked).setFiles({ name: 'door.mp4', mimeType: 'video/mp4', buffer });
  await zhao.reads('删除视频');
  await zhao.tap('提交投诉');
  await zhao.tap('允许');
  await zhao.reads('收到了，我们会给您回音');

  const qiao = new Person(await site.phoneOf('qiao'));
  await site.openMessage('qiao', qiao.page, '新工单提醒');
  await qiao.reads('电梯坏了。住户用录音说明了情况，请听录音。');
  await qiao.page.waitForFunction(() => (document.querySelector('audio')?.duration ?? 0) > 0);
  await qiao.page.locator('video[src]').waitFor();
});
