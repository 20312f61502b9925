import type { MessageDocument } from '../../cloudfunctions/shared/store/documents';
import type { ReportDocument } from '../../cloudfunctions/shared/store/reports';
import { addDocuments } from '../../emulator/seed/documents';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  for (const functionName of ['clock', 'courier'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
});
afterAll(() => cloud.stop());

const kept = () => cloud.stored<ReportDocument>('reports');
const news = () => cloud.stored<MessageDocument>('messages', { notice: 'N15' });
const titles = () => kept().map(({ kind, from, to }) => `${kind} ${from} ${to}`);

test('§3.7.2 the week that is over is reported once, frozen, and whoever supervises is told', async () => {
  await storyUntil(cloud, 'archived');
  await cloud.emulator.idle();
  // Killed after its first report, and then called twice at once.
  cloud.emulator.faults.inject('function-killed', { functionName: 'insight', after: 8 });
  await cloud.hours(7 * 24);
  await Promise.all([1, 2].map(() => cloud.emulator.trigger('insight')));
  expect(titles().sort()).toEqual([
    'month 2025-12-01 2025-12-31',
    'week 2025-12-29 2026-01-04',
    'week 2026-01-05 2026-01-11',
  ]);
  expect(
    news()
      .map(({ personId, no }) => `${personId} ${no}`)
      .sort(),
  ).toEqual(
    ['wang', 'zheng', 'zhou'].flatMap((key) =>
      ['2025-12-01', '2025-12-29', '2026-01-05'].map((from) => `person-${key} ${from}`),
    ),
  );

  const { weeks, months } = await cloud.hand('zhou').ask('insight', 'reports', {});
  expect([weeks.length, months.length]).toEqual([2, 1]);
  const [{ id } = { id: '' }] = weeks;
  const before = await cloud.hand('zhou').ask('insight', 'regularReport', { id });
  expect(before.report.figures.find(({ name }) => name === 'received')?.now.value).toBe(1);
  expect(before.report.against).toEqual({ from: '2025-12-29', to: '2026-01-04' });

  // What comes in late changes the days, not the report that people have read.
  await fileOne(cloud, cloud.hand('lin'));
  expect(await cloud.hand('zhou').ask('insight', 'regularReport', { id })).toEqual(before);
});

test('§3.7.2 after an outage the weeks that were missed are reported, without telling of each', async () => {
  const told = news().length;
  cloud.emulator.faults.inject('timer-missed', { functionName: 'insight', times: 21 });
  await cloud.hours(22 * 24);
  const weeks = kept().filter(({ kind }) => kind === 'week');
  expect(weeks.map(({ from }) => from).sort()).toEqual([
    '2025-12-29',
    '2026-01-05',
    '2026-01-12',
    '2026-01-19',
    '2026-01-26',
  ]);
  // One week and one month, for three people.
  expect(news().length - told).toBe(6);
});

test('§3.7.2 a report and the notice of a month are seen by those they are for, and pushed at eight', async () => {
  const [{ _id: id } = { _id: '' }] = kept();
  const codes = await Promise.all(
    ['lin', 'li', 'qian'].map(async (hand) => {
      const answer = await cloud.hand(hand).answer('insight', 'regularReport', { id });
      return answer.ok ? 'ok' : answer.error.code;
    }),
  );
  expect(codes).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
  expect(new Set(news().map(({ sendAfter }) => sendAfter.slice(11)))).toEqual(new Set(['00:00:00.000Z']));
  const { notices } = await cloud.hand('lin').ask('insight', 'publicNotices', {});
  expect(notices.map(({ month }) => month)).toEqual(['2026-01-01', '2025-12-01']);
  // Two complaints in all of January: too few to be told.
  expect(notices[0]).toMatchObject({ received: null, categories: [], others: null, satisfied: null });
  expect(kept().every(({ communityId }) => communityId === COMMUNITY)).toBe(true);

  const [own] = kept();
  const elsewhere = { ...own, _id: 'elsewhere-week-2026-01-05', communityId: 'elsewhere' };
  await addDocuments(cloud.emulator.database, 'reports', [elsewhere]);
  const foreign = await cloud.hand('zhou').answer('insight', 'regularReport', { id: elsewhere._id });
  expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});
