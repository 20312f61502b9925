import type { DayDigest } from '../../cloudfunctions/shared/store/digests';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import type { MonthDigest } from '../../cloudfunctions/shared/store/months';
import type { UpkeepDocument } from '../../cloudfunctions/shared/store/upkeep';
import { recount } from '../../cloudfunctions/shared/workflow/figures';
import { alter } from '../support/alter';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { fileOne, storyUntil } from '../support/story';

/** The counters of days are what the files add up to, night after night (§3.7.2). */
let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  await storyUntil(cloud, 'archived');
  await cloud.hours(30 * 24);
  await fileOne(cloud, cloud.hand('lin'));
  await storyUntil(cloud, 'assigned');
}, 180_000);
afterAll(() => cloud.stop());

type Sorted = (readonly [string, object])[];
const sorted = (counts: Iterable<readonly [string, object]>): Sorted =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
const sheets = () => cloud.stored<DayDigest>('digests', { kind: 'day' });
const kept = () => sorted(sheets().map(({ date, counts }) => [date, counts] as const));
const files = () => cloud.stored<ComplaintFile>('complaints');
const rebuilt = () => sorted(recount(files().map(({ events }) => events)));
const nights = () => cloud.stored<UpkeepDocument>('upkeep')[0]?.checks ?? [];
const change = (date: string, how: object) => alter(cloud, 'digests', `${COMMUNITY}-${date}`, how);

/** Until after the next night. */
const night = async () => {
  await cloud.hours(24);
  return nights()[0]?.counters;
};

test('a night in which all agrees changes nothing and says of how many days', async () => {
  await night();
  const before = sheets();
  const days = before.length;
  expect(days).toBeGreaterThan(2);
  expect(await night()).toEqual({ days: sheets().length, corrected: 0, missing: 0 });
  expect(sheets().slice(0, days)).toEqual(before);
  expect(kept()).toEqual(rebuilt());
});

test('a wrong counter, one too many and one that is gone are put right by their files, and folded anew', async () => {
  const [first, second] = sheets()
    .map(({ date }) => date)
    .sort();
  await change(first ?? '', { $set: { 'counts.received': 7, 'counts.nothing': 2 } });
  await change(second ?? '', { $set: { counts: {} } });
  expect(kept()).not.toEqual(rebuilt());
  expect(await night()).toMatchObject({ corrected: 2, missing: 0 });
  expect(kept()).toEqual(rebuilt());
  expect(await night()).toMatchObject({ corrected: 0, missing: 0 });
  const days = await cloud.hand('zhou').ask('insight', 'report', { from: first ?? '', to: first ?? '' });
  expect(days.figures.find(({ name }) => name === 'received')?.now.value).toBe(1);
});

test('a month that holds something else than its days is folded anew', async () => {
  const [month] = cloud.stored<MonthDigest>('digests', { kind: 'month' });
  const [day = ''] = Object.keys(month?.days ?? {});
  await change('2026-01', { $set: { [`days.${day}.received`]: 40 } });
  expect(await night()).toMatchObject({ corrected: 1 });
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
  expect(cloud.stored<MonthDigest>('digests', { kind: 'month' })[0]?.days).toEqual(month?.days);
});

test('what was never counted of a file is counted, once', async () => {
  const [file] = files();
  const [day = ''] = kept().map(([date]) => date);
  const id = file?._id ?? '';
  await change(day, { $unset: { [`counted.${id}`]: true }, $set: { counts: {} } });
  expect(await night()).toMatchObject({ missing: 1 });
  await night();
  expect(kept()).toEqual(rebuilt());
  expect(await night()).toMatchObject({ corrected: 0, missing: 0 });
});

test('whoever keeps the archive reads it among the nights', async () => {
  const { nights: read } = await cloud.hand('wang').ask('insight', 'checks', {});
  expect(read.some(({ counters }) => counters?.corrected === 2)).toBe(true);
});

test('once its work is done, a look by night asks what is due and what the night has left, and writes nothing', async () => {
  await cloud.hours(17); // ten in the morning, then three at night
  expect(nights()).not.toEqual([]);
  const mark = cloud.emulator.requests.count();
  await cloud.emulator.trigger('clock');
  expect(
    cloud.emulator.requests.since(mark).map(({ action, collection }) => `${action} ${collection}`),
  ).toEqual(['complaints', 'settings'].map((name) => `database.aggregateDocuments ${name}`));
});
