import { nameOf } from '../../cloudfunctions/shared/contact';
import { newsId } from '../../cloudfunctions/shared/news';
import type { MessageDocument } from '../../cloudfunctions/shared/store/documents';
import { Id } from '../../types/text';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud({ coalesceAbove: 12 }); // by the minute, what waits half an hour
});
afterEach(() => cloud.stop());

const messages = (personId: string) => cloud.stored<MessageDocument>('messages', { personId });
const report = (id: string, text: string) =>
  cloud.hand('li').act(id, 'reportProgress', { text, photos: [], doneMeasures: [], important: false });
const words = (key: string) =>
  cloud.emulator.delivered(cloud.hand(key).openid).map(({ title, at }) => `${title} ${at.slice(11, 16)}`);

test('§3.3.2 updates within half an hour are one more push, the newest; the inbox keeps all', async () => {
  const lin = cloud.hand('lin');
  const id = await storyUntil(cloud, 'implementing');
  await cloud.hours(1);
  await lin.subscribe('progress', 'progress', 'progress', 'progress');
  await report(id, '厂家已经出发');
  await report(id, '厂家到场检测');
  await report(id, '已确定需要换件');
  expect(words('lin')).toEqual(['投诉进度提醒 03:00']);
  expect(messages(lin.id).filter(({ delivery }) => delivery === 'pending')).toHaveLength(2);
  await cloud.hours(1);
  expect(words('lin')).toEqual(['投诉进度提醒 03:00', '投诉进度提醒 03:30']);
  const updates = messages(lin.id).filter(({ notice, at }) => notice === 'N6' && at.slice(11, 13) === '03');
  expect(updates.map(({ delivery }) => delivery).sort()).toEqual(['bundled', 'sent', 'sent']);
  expect((await lin.ask('account', 'me', {})).credits).toMatchObject({ 'template-progress': 2 });
});

test('§3.3.2 the night is quiet: many updates of an evening are one push at 8:00, a danger knows no night', async () => {
  const lin = cloud.hand('lin');
  const id = await storyUntil(cloud, 'implementing');
  await cloud.hours(12);
  await lin.subscribe('progress', 'progress', 'progress');
  await report(id, '已到货');
  await cloud.hours(2);
  await report(id, '已装好');
  expect(words('lin')).toEqual([]);
  expect(messages(lin.id).filter(({ sendAfter }) => sendAfter === '2026-01-06T00:00:00.000Z')).toHaveLength(
    2,
  );
  await cloud.hours(7.9);
  expect(words('lin')).toEqual([]);
  await cloud.hours(1);
  expect(words('lin')).toEqual(['投诉进度提醒 00:00']);
});

test('B5 the last credit waits for the plan', async () => {
  const lin = cloud.hand('lin');
  const id = await fileOne(cloud, lin);
  await lin.subscribe('progress');
  await tellOn(cloud, id, 'submitted', 'planReview');
  expect(words('lin')).toEqual([]);
  expect(messages(lin.id).filter(({ delivery }) => delivery === 'inAppOnly').length).toBeGreaterThan(1);
  await cloud.hand('zhou').act(id, 'approvePlan', {});
  expect(messages(lin.id).find(({ notice }) => notice === 'N8')).toMatchObject({ delivery: 'sent' });
});

test('43108: two couriers with news for one person at once both get it through', async () => {
  const lin = cloud.hand('lin');
  await lin.subscribe('receipt', 'receipt', 'receipt');
  cloud.emulator.faults.inject('push-refused', { functionName: 'courier', errcode: 43108, times: 2 });
  await fileOne(cloud, lin);
  expect(messages(lin.id)).toMatchObject([{ delivery: 'sent' }]);
  await Promise.all([fileOne(cloud, lin), fileOne(cloud, lin)]);
  await cloud.hours(0.5);
  expect(words('lin')).toHaveLength(3);
});

test('43108: while WeChat is busy with the person nothing went out, and a minute later it goes', async () => {
  const lin = cloud.hand('lin');
  await lin.subscribe('receipt');
  cloud.emulator.faults.inject('push-refused', { functionName: 'courier', errcode: 43108, times: 3 });
  await fileOne(cloud, lin);
  expect(messages(lin.id)).toMatchObject([{ delivery: 'pending', tries: 1 }]);
  await cloud.hours(0.5);
  expect(words('lin')).toHaveLength(1);
  expect(messages(lin.id)).toMatchObject([{ delivery: 'sent' }]);
});

test('whatever news is about, the message has a name that the inbox and the copies can tell', () => {
  const community = nameOf('c', 'founded in the app');
  const person = nameOf('p', 'somebody');
  const about = [`${community}-quarter-2026-10-01-points`, `${nameOf('h', 'home')}-2026-12-31T15:59:59.999Z`];
  const names = about.map((one) => newsId({ notice: 'N16', about: one }, person));
  for (const name of names) expect([name, Id.safeParse(name).success]).toEqual([name, true]);
  expect(new Set(names).size).toBe(about.length);
});
