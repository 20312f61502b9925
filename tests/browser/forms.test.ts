import type { Page } from 'playwright-core';
import { Person } from './person';
import { openSite, type Site } from './site';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

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
const fillIn = async (person: Person): Promise<void> => {
  await person.tap('我要投诉');
  await person.tap('没有');
  await person.write('发生了什么？', words);
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
  await sun.reads('设备故障 · 3号楼1单元602室');
  expect(await sun.page.getByText('设备故障 · 3号楼1单元602室').count()).toBe(1);
});
