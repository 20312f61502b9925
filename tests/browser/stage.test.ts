import type { Page } from 'playwright-core';
import { lamp } from '../../emulator/seed/scenes';
import { Story } from '../../emulator/seed/story';
import { openSite, type Site } from './site';

let site: Site;
let stage: Page;

beforeAll(async () => {
  site = await openSite();
}, 240_000);

afterAll(() => site?.close());

const wording = {
  text: '2单元 11 层走廊的灯坏了三天，晚上回家看不清路。',
  category: 'facility',
  severity: 'normal',
} as const;

test('the stage shows three phones, a message when it arrives, and what to do next', async () => {
  stage = await site.browser.tab({ width: 1280, height: 800 });
  await stage.goto(site.emulator.url);
  const resident = stage.getByRole('region', { name: '住户的手机' });
  await resident.getByText('还没有消息').waitFor();
  await stage.getByText('在住户手机上写一件烦心事并提交').waitFor();

  const [file] = lamp(new Story(site.emulator, site.cast, 'lin', wording));
  await file?.[2]();

  const card = resident.getByRole('button', { name: /投诉受理通知/ });
  await card.waitFor();
  await stage.getByText('在主管手机上受理').waitFor();
  await card.click();
  const phone = resident.frameLocator('iframe');
  await phone.getByText('已收到，待受理').first().waitFor();
  await phone.getByText(wording.text).first().waitFor();

  await stage.getByRole('button', { name: '带我去' }).click();
  const supervisor = stage.getByRole('region', { name: '主管的手机' });
  await supervisor.frameLocator('iframe').getByRole('button', { name: '受理并指派' }).waitFor();
}, 240_000);

test('time moves on when asked, and the stage tells what happened meanwhile', async () => {
  await stage.getByRole('button', { name: '+24 小时' }).click();
  // A day holds seven hundred runs of the timers.
  await stage.getByText(/期间到点执行：.*时限检查 \d+ 次/).waitFor({ timeout: 80_000 });
  await stage.getByText('11月25日 周三 10:00').waitFor();
}, 240_000);

test('every phone can be handed to anybody, and be opened alone', async () => {
  const handler = stage.getByRole('region', { name: '责任人的手机' });
  await handler.getByLabel('责任人的手机是谁的').selectOption('mei');
  await handler.frameLocator('iframe[title="梅兰的小程序"]').getByText('今天到期').first().waitFor();
  const link = handler.getByTitle('在新标签页打开这部手机');
  expect(await link.getAttribute('href')).toContain('/app/?as=mei#/');
  await stage.getByRole('button', { name: '重置视图' }).click();
  await handler.frameLocator('iframe[title="何涛的小程序"]').getByText('今天到期').first().waitFor();
}, 240_000);

test('on a small screen the phones are tabs', async () => {
  await stage.setViewportSize({ width: 375, height: 812 });
  const resident = stage.getByRole('region', { name: '住户的手机' });
  const supervisor = stage.getByRole('region', { name: '主管的手机' });
  await stage.getByRole('tab', { name: '住户' }).click();
  await resident.waitFor();
  expect(await supervisor.isVisible()).toBe(false);
  await stage.getByRole('tab', { name: '住户' }).press('ArrowLeft');
  await supervisor.waitFor();
  expect(await resident.isVisible()).toBe(false);
  expect(site.browser.errors).toEqual([]);
}, 180_000);
