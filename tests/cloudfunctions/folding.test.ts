import type { DayDigest } from '../../cloudfunctions/shared/store/digests';
import type { MonthDigest } from '../../cloudfunctions/shared/store/months';
import { addDocuments } from '../../emulator/seed/documents';
import { alter } from '../support/alter';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { fileOne, storyUntil } from '../support/story';

/** The days of months that are over are put together, each month by itself (§3.7.2). */
let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  await storyUntil(cloud, 'archived');
  await fileOne(cloud, cloud.hand('lin'));
  await cloud.hours(30 * 24);
  await fileOne(cloud, cloud.hand('lin'));
  await cloud.hours(30 * 24);
}, 180_000);
afterAll(() => cloud.stop());

const change = (date: string, how: object) => alter(cloud, 'digests', `${COMMUNITY}-${date}`, how);
const month = (date: string) => cloud.stored<MonthDigest>('digests', { kind: 'month', date })[0];
const backlogs = () => [month('2026-01')?.backlog, month('2026-02')?.backlog];
const january = () => cloud.stored<DayDigest>('digests', { kind: 'day', date: { $lt: '2026-02' } })[0];
const left = () => cloud.stored('digests', { folded: false, date: { $lt: '2026-03' } });

/** The courier's timer; `killed` after so many of its requests. */
const run = async (killed?: number) => {
  if (killed) cloud.emulator.faults.inject('function-killed', { functionName: 'courier', after: killed });
  await cloud.emulator.trigger('courier').catch(() => undefined);
  await cloud.emulator.idle();
  cloud.emulator.faults.clear();
};

test('wherever a run dies, the next one brings every month to what is open at its end', async () => {
  expect(backlogs()).toEqual([1, 2]);
  const { date = '', counts = {} } = january() ?? {};
  for (let killed = 1; killed <= 12; killed++) {
    const opened = (counts.opened ?? 0) + killed;
    await change(date, { $set: { 'counts.opened': opened, folded: false }, $inc: { revision: 1 } });
    await run(killed);
    await run();
    expect({ killed, backlogs: backlogs() }).toEqual({ killed, backlogs: [1 + killed, 2 + killed] });
    expect(left()).toEqual([]);
  }
});

test('a month that says nothing of its growth, or something wrong of what was open, is worked out by its days', async () => {
  const before = backlogs();
  await change('2026-02', { $unset: { growth: true } });
  await change('2026-01', { $inc: { backlog: 3 } });
  await change(january()?.date ?? '', { $set: { folded: false } });
  await run();
  expect(backlogs()).toEqual(before);
});

test('the months of a large community are folded, though all of them are more than one answer may hold', async () => {
  const before = backlogs();
  const matters = { '01': { c: { cell: '漏'.repeat(250_000), household: 'h' } } };
  const old = ['2023', '2024'].flatMap((year) =>
    Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
  );
  const months = old.map((date) => ({
    ...{ _id: `${COMMUNITY}-${date}`, communityId: COMMUNITY, kind: 'month', date, revision: 1 },
    ...{ days: {}, matters, backlog: 0, growth: 0 },
  }));
  await addDocuments(cloud.emulator.database, 'digests', months);
  await change(january()?.date ?? '', { $set: { folded: false } });
  await run();
  expect(left()).toEqual([]);
  expect(backlogs()).toEqual(before);
});
