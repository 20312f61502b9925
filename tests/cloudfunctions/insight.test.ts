import type { DayDigest } from '../../cloudfunctions/shared/store/digests';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import type { MonthDigest } from '../../cloudfunctions/shared/store/months';
import { localDay } from '../../cloudfunctions/shared/workflow/durations';
import { recount, sumOf } from '../../cloudfunctions/shared/workflow/figures';
import { type Cloud, startCloud } from '../support/cloud';
import { dissatisfied, fileOne, inHours, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  for (const functionName of ['clock', 'courier'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
});
afterAll(() => cloud.stop());

const sheets = () => cloud.stored<DayDigest>('digests', { kind: 'day' });
const months = () => cloud.stored<MonthDigest>('digests', { kind: 'month' });
const sorted = (counts: Iterable<readonly [string, object]>) =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
const kept = () => sorted(sheets().map(({ date, counts }) => [date, counts] as const));
const rebuilt = () => sorted(recount(cloud.stored<ComplaintFile>('complaints').map(({ events }) => events)));

const report = (hand: string, from: string, to: string, against?: { from: string; to: string }) =>
  cloud.hand(hand).ask('insight', 'report', { from, to, ...(against ? { against } : {}) });

/** So many days later: the timers of the time between are left out, the courier's is told at its end. */
const days = async (count: number) => {
  await cloud.hours(count * 24);
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
};

test('one life of a complaint, or several: kept as the files tell it, folded when the month is over, and read in few documents', async () => {
  // Killed after so many of its requests, again and again, and then called twice at once.
  for (const after of [1, 3, 4, 5, 6, 7, 9])
    cloud.emulator.faults.inject('function-killed', { functionName: 'courier', after });
  const again = await storyUntil(cloud, 'resolved');
  await cloud.hand('lin').act(again, 'rate', dissatisfied);
  const left = await fileOne(cloud, cloud.hand('chen'), { location: { publicPlace: '东门' } });
  await days(1);
  await cloud.hand('chen').act(left, 'withdraw', {});
  const told = await storyUntil(cloud, 'archived');
  await days(15);
  await cloud.hand('qian').act(told, 'revisit', { outcome: 'thorough', at: inHours(cloud, 0) });
  await Promise.all([1, 2].map(() => cloud.emulator.trigger('courier')));
  await cloud.emulator.idle();
  expect(cloud.stored<ComplaintFile>('complaints', { untold: true })).toEqual([]);
  expect(sheets().length).toBeGreaterThan(2);
  expect(kept()).toEqual(rebuilt());

  const all = await report('zhou', '2026-01-01', '2026-01-31', { from: '2025-12-01', to: '2025-12-31' });
  const counts = sumOf(rebuilt().map(([, its]) => its as Record<string, number>));
  const figure = (name: string) => all.figures.find((one) => one.name === name);
  expect(figure('received')).toMatchObject({ now: { value: 3 }, before: { value: 0 } });
  expect(figure('responded')?.now).toMatchObject({ part: counts.responded, whole: 3 });
  expect(figure('satisfied')?.now).toEqual({ value: 0.5, part: 1, whole: 2 });
  expect(figure('satisfied')?.before?.value).toBeNull();
  expect(figure('redone')?.now).toMatchObject({ part: 1, whole: 2 });
  expect(all.places).toContainEqual({ kind: 'public', name: '东门', count: 1, before: 0 });
  expect(all.hours.reduce((a, b) => a + b)).toBe(3);
  expect(all.days.at(-1)?.backlog).toBe(1);
  expect(all.clocks.find(({ clock }) => clock === 'contact')).toMatchObject({ kept: 2, breached: 0 });
  expect(all.stages.find(({ stage }) => stage === 'planReview')).toMatchObject({ stays: 2 });
  expect(JSON.stringify(all)).not.toMatch(/林|陈|1380000|person-/);
  // The second of the same home is the same matter again; the one that is left has been open since its day.
  expect(figure('again')?.now).toMatchObject({ part: 1, whole: 3 });
  expect(figure('hotSpots')?.now.value).toBe(0);
  expect(figure('age')?.now).toMatchObject({ part: 1 });
  expect(all.ages?.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  const marks = sheets().flatMap(({ matters = {} }) => Object.values(matters));
  expect(marks).toHaveLength(3);
  expect(new Set(marks.map(({ household }) => household)).size).toBe(2);
  expect(JSON.stringify(marks)).not.toMatch(/1201|单元|person-/);
  const weak = await cloud.hand('wang').ask('insight', 'weakPoints', { to: '2026-01-20' });
  expect(weak).toMatchObject({ points: [], weeks: 0 });

  // §5.3: whoever did the work reads the own figures, whoever supervises everybody's.
  const ofJanuary = { from: '2026-01-01', to: '2026-01-31' };
  const li = {
    name: cloud.hand('li').name,
    resolved: 2,
    content: { part: 1, whole: 2, verdict: 'tooFew' },
    redone: { part: 1, whole: 2 },
    onTime: { part: expect.any(Number) },
  };
  for (const hand of ['zhou', 'li'])
    expect((await cloud.hand(hand).ask('insight', 'work', ofJanuary)).people).toMatchObject([li]);
  expect((await cloud.hand('qian').ask('insight', 'work', ofJanuary)).people).toEqual([]);

  expect(months()).toEqual([]);
  await days(12);
  expect(months()).toMatchObject([{ date: '2026-01', backlog: 1 }]);
  expect(sheets().every(({ date, folded }) => folded === date.startsWith('2026-01'))).toBe(true);
  const folded = await report('zhou', '2026-01-01', '2026-01-31', {
    from: '2025-12-01',
    to: '2025-12-31',
  });
  // How old the open ones are is said of today alone.
  const then = ({ ages, figures, ...rest }: typeof all) => ({
    ...rest,
    figures: figures.filter(({ name }) => name !== 'age'),
    documents: 0,
  });
  expect(then(folded)).toEqual(then(all));
  expect(months()[0]?.matters).toEqual(
    Object.fromEntries(
      sheets()
        .filter(({ date }) => date < '2026-02')
        .map(({ date, matters }) => [date.slice(8), matters ?? {}]),
    ),
  );
  expect(folded.documents).toBeLessThan(all.documents);

  // What changes in a month that is over is read at once, and folded again with the backlog after it.
  const late = await fileOne(cloud, cloud.hand('lin'));
  await days(30);
  expect(months().map(({ date, backlog }) => [date, backlog])).toEqual([
    ['2026-01', 1],
    ['2026-02', 2],
  ]);
  await cloud.hand('qian').act(late, 'accept', {
    category: 'noise',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  const february = () => report('zhou', '2026-02-01', '2026-02-28');
  const shifted = await february();
  expect(shifted.categories).toEqual([{ category: 'noise', count: 1 }]);
  await days(0);
  expect(sheets().filter(({ date, folded: done }) => date < '2026-03' && !done)).toEqual([]);
  expect((await february()).categories).toEqual(shifted.categories);
  expect(kept()).toEqual(rebuilt());
  const mark = cloud.emulator.requests.count();
  const long = await report('zhou', '2026-01-01', '2026-03-31', { from: '2025-10-01', to: '2025-12-31' });
  expect(long.documents).toBeLessThanOrEqual(40);
  expect(long.days.at(-1)?.backlog).toBe(2);
  const own = cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'insight');
  expect(own).toHaveLength(3);
  const weakest = await cloud.hand('zhou').ask('insight', 'weakPoints', { to: '2026-03-04' });
  expect(weakest.documents).toBeLessThanOrEqual(40);
}, 240_000);

test('only who supervises reads it', async () => {
  const period = { from: '2026-01-01', to: '2026-01-07' };
  const code = async (hand: string) => {
    const answer = await cloud.hand(hand).answer('insight', 'report', period);
    return answer.ok ? 'ok' : answer.error.code;
  };
  expect(await Promise.all(['lin', 'li', 'qian', 'zhou', 'wang'].map(code))).toEqual([
    'NOT_ALLOWED',
    'NOT_ALLOWED',
    'NOT_ALLOWED',
    'ok',
    'ok',
  ]);
});

test('three homes with the same matter are a hot spot, in the report and among the weak points', async () => {
  const before = await report('zhou', '2026-03-01', '2026-03-31');
  for (const room of ['301', '402', '503']) {
    const id = await fileOne(cloud, cloud.hand('lin'), {
      location: { building: '1号楼', unit: '1', room },
    });
    await cloud.hand('qian').act(id, 'accept', {
      category: 'structureLeak',
      severity: 'normal',
      handlerId: cloud.hand('li').id,
    });
  }
  const hot = ({ figures }: typeof before) => figures.find(({ name }) => name === 'hotSpots')?.now.value;
  expect([hot(before), hot(await report('zhou', '2026-03-01', '2026-03-31'))]).toEqual([0, 1]);
  const to = localDay(cloud.emulator.clock.now().toISOString());
  const { points } = await cloud.hand('zhou').ask('insight', 'weakPoints', { to });
  expect(points).toMatchObject([
    {
      rule: 'hotSpot',
      category: 'structureLeak',
      place: { kind: 'building', name: '1号楼' },
      seen: 3,
      of: 3,
    },
  ]);
});

test('a period that ends before it begins, or is longer than a quarter, is refused', async () => {
  for (const to of ['2025-12-31', '2026-05-01']) {
    const answer = await cloud.hand('zhou').answer('insight', 'report', { from: '2026-01-01', to });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', fields: { to: 'OUT_OF_RANGE' } },
    });
  }
});
