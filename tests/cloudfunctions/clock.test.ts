import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const happened = (id: string, type: string) => cloud.file(id).events.filter((event) => event.type === type);

test('a promise that runs out is recorded once, however often the clock looks', async () => {
  const id = await storyUntil(cloud, 'assigned');
  await cloud.hours(25);
  await cloud.emulator.trigger('clock');
  await cloud.emulator.trigger('clock');
  await cloud.emulator.idle();
  const breaches = happened(id, 'breached');
  expect(breaches.map((event) => event.data)).toMatchObject([
    { clock: 'investigationStart', round: 1, dueAt: '2026-01-06T02:00:00.000Z' },
  ]);
  const fired = cloud
    .file(id)
    .events.filter(({ type }) => ['warned', 'breached', 'escalated'].includes(type));
  const names = fired.map((event) => JSON.stringify(event.data));
  expect(new Set(names).size).toBe(names.length);
});

test('warnings come at half and at three quarters of the time', async () => {
  const id = await storyUntil(cloud, 'assigned');
  await cloud.hours(11.9);
  expect(happened(id, 'warned')).toHaveLength(0);
  await cloud.hours(0.2);
  expect(happened(id, 'warned').map((event) => event.data)).toMatchObject([
    { clock: 'investigationStart', percent: 50 },
  ]);
  await cloud.hours(6);
  expect(happened(id, 'warned')).toHaveLength(2);
});

test('after an outage of three days everything is caught up with, in order', async () => {
  const id = await storyUntil(cloud, 'assigned');
  cloud.emulator.faults.inject('timer-missed', { functionName: 'clock', times: 100_000 });
  await cloud.hours(72);
  expect(happened(id, 'breached')).toHaveLength(0);
  cloud.emulator.faults.clear();
  await cloud.hours(0.2);
  const clocks = happened(id, 'breached').map((event) => event.data);
  expect(clocks).toMatchObject([
    { clock: 'investigationStart', dueAt: '2026-01-06T02:00:00.000Z' },
    { clock: 'inactivity', dueAt: '2026-01-08T02:00:00.000Z' },
  ]);
  const order = cloud.file(id).events.map(({ type }) => type);
  expect(happened(id, 'escalated').map((event) => event.data)).toMatchObject([
    { clock: 'investigationStart', level: 1 },
    { clock: 'investigationStart', level: 2 },
    { clock: 'inactivity', level: 1 },
  ]);
  expect(order.indexOf('breached')).toBeLessThan(order.indexOf('escalated'));
});

test('two clocks at once record each breach once', async () => {
  const id = await storyUntil(cloud, 'assigned');
  cloud.emulator.faults.inject('timer-missed', { functionName: 'clock', times: 100_000 });
  await cloud.hours(25);
  await Promise.all([cloud.emulator.trigger('clock'), cloud.emulator.trigger('clock')]);
  expect(happened(id, 'breached')).toHaveLength(1);
});

test('all that is due is drained, page after page', async () => {
  const hands = ['lin', 'chen', 'zhao'].map(cloud.hand);
  const ids: string[] = [];
  for (let count = 0; count < 104; count++)
    ids.push(await fileOne(cloud, hands[count % 3] ?? cloud.hand('lin')));
  cloud.emulator.faults.inject('timer-missed', { functionName: 'clock', times: 100_000 });
  await cloud.hours(30);
  await cloud.emulator.trigger('clock');
  const breached = ids.filter((id) => happened(id, 'breached').length > 0);
  expect(breached).toHaveLength(104);
});

test('a look that finds nothing due writes nothing', async () => {
  await storyUntil(cloud, 'assigned');
  const mark = cloud.emulator.requests.count();
  await cloud.emulator.trigger('clock');
  expect(cloud.emulator.requests.since(mark).map(({ action }) => action)).toEqual([
    'database.aggregateDocuments',
  ]);
});
