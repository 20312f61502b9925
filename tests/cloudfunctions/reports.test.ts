import { strFromU8, unzipSync } from 'fflate';
import type { AccessDocument, MessageDocument } from '../../cloudfunctions/shared/store/documents';
import type { ReportDocument } from '../../cloudfunctions/shared/store/reports';
import { addDocuments } from '../../emulator/seed/documents';
import { exportTitle } from '../../src/text/export-title';
import { valueText } from '../../src/text/figures';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { textOfExport } from '../support/exported';
import { dissatisfied, fileOne, findings, storyUntil } from '../support/story';

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
  cloud.emulator.faults.inject('function-killed', { functionName: 'insight', after: 10 });
  await cloud.hours(7 * 24);
  await Promise.all([1, 2].map(() => cloud.emulator.trigger('insight')));
  expect(titles().sort()).toEqual([
    'month 2025-12-01 2025-12-31',
    'quarter 2025-10-01 2025-12-31',
    'week 2025-12-29 2026-01-04',
    'week 2026-01-05 2026-01-11',
  ]);
  expect(
    news()
      .map(({ personId, no }) => `${personId} ${no}`)
      .sort(),
  ).toEqual(
    ['wang', 'zheng', 'zhou'].flatMap((key) =>
      ['2025-10-01', '2025-12-01', '2025-12-29', '2026-01-05'].map((from) => `person-${key} ${from}`),
    ),
  );

  // Once everybody has been told of them, they are told of no more; the weekly summaries of work are, until Wednesday, to whoever has none yet: one request, refused.
  const mark = cloud.emulator.requests.count();
  await cloud.emulator.trigger('insight');
  const writes = cloud.emulator.requests.since(mark).filter(({ action }) => !action.includes('aggregate'));
  const summaries = cloud.stored('messages', { notice: 'N21' });
  expect([writes.length, summaries.length]).toEqual([1, 3]);

  const { weeks, months, quarters } = await cloud.hand('zhou').ask('insight', 'reports', {});
  expect([weeks.length, months.length, quarters.length]).toEqual([2, 1, 1]);
  const [{ id } = { id: '' }] = weeks;
  const before = await cloud.hand('zhou').ask('insight', 'regularReport', { id });
  expect(before.report.figures.find(({ name }) => name === 'received')?.now.value).toBe(1);
  expect(before.report.against).toEqual({ from: '2025-12-29', to: '2026-01-04' });

  // What comes in late changes the days, not the report that people have read.
  await fileOne(cloud, cloud.hand('lin'));
  expect(await cloud.hand('zhou').ask('insight', 'regularReport', { id })).toEqual(before);
});

test('a morning on which nothing is to be done costs one request for the communities and one for each', async () => {
  await cloud.hours(3 * 24); // Thursday: nothing is summed up, and whoever is to be told has been
  const mark = cloud.emulator.requests.count();
  await cloud.emulator.trigger('insight');
  const asked = cloud.emulator.requests
    .since(mark)
    .map(({ action, collection }) => `${action} ${collection}`);
  // The third looks whether a case of the last quarter was closed: none was.
  expect(asked).toEqual(
    ['settings', 'settings', 'complaints'].map((name) => `database.aggregateDocuments ${name}`),
  );
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

/** The report of the last week as somebody who supervises reads it. */
const newest = async (who: string) => {
  const [{ id } = { id: '' }] = (await cloud.hand(who).ask('insight', 'reports', {})).weeks;
  return cloud.hand(who).ask('insight', 'regularReport', { id });
};

test('§3.7.2 a report names what is weak, what ran out in whose hands and what the dissatisfied said, but nobody who said it', async () => {
  const said = await storyUntil(cloud, 'resolved');
  const text = '还是停，打 13800001234 找林若云，就在1201室';
  await cloud.hand('lin').act(said, 'rate', { ...dissatisfied, text });
  const about = { namedStaff: ['person-zheng'], text: '保安在东门大声骂人，说话很难听' };
  const late = await fileOne(cloud, cloud.hand('chen'), about);
  for (const [at, who] of ['lin', 'chen', 'zhao'].entries())
    await fileOne(cloud, cloud.hand(who), {
      category: 'noise',
      child: 'works',
      location: { building: '5号楼', room: `90${at}` },
    });
  await cloud.hours(24);
  await cloud.emulator.trigger('clock');
  await cloud.emulator.trigger('courier');
  await cloud.hours(7 * 24);

  const { report, detail } = await newest('zhou');
  expect(report.children?.filter(({ id }) => id)).toEqual([
    { category: 'noise', id: 'works', name: '装修施工', count: 3, before: 0 },
  ]);
  expect(detail?.voices).toMatchObject([
    { id: said, tags: ['cameBack'], text: '还是停，打 **** 找林*，就在**室', byStaff: false },
  ]);
  expect(detail?.breaches).toContainEqual(expect.objectContaining({ id: late, clock: 'triage' }));
  expect(detail?.breaches.find(({ id }) => id === late)?.shares[0]).toMatchObject({ kind: 'manager' });
  expect(detail?.causes).toMatchObject([{ cases: 1, causes: [{ id: said, cause: findings.cause }] }]);
  expect(detail?.people.find(({ name }) => name.startsWith('李'))).toMatchObject({ resolved: 1 });
  expect(detail?.points).toMatchObject([{ key: 'hotSpot:noise:building:5号楼', seen: 3, fresh: true }]);
  expect(detail?.ages.reduce((sum, { count }) => sum + count, 0)).toBe(
    cloud.stored<{ open: boolean }>('complaints', { open: true, 'complaint.stage': { $ne: 'archived' } })
      .length,
  );
  // Whoever a complaint names does not find it (B10); whoever supervises hears of the new weak point, once.
  expect((await newest('zheng')).detail?.breaches.map(({ id }) => id)).not.toContain(late);
  const told = () => news().filter(({ values }) => values.words === '新发现 1 个薄弱点');
  expect(
    told()
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual(['person-wang', 'person-zheng', 'person-zhou']);
  await cloud.hours(7 * 24);
  expect((await newest('zhou')).detail?.points).toMatchObject([{ fresh: false }]);
  expect(told()).toHaveLength(3);
});

test('§3.7.2 a report goes out as a workbook and on paper, in the background, masked, signed and on record', async () => {
  const reportId =
    cloud.stored<ReportDocument>('reports', { 'detail.voices.0': { $exists: true } })[0]?._id ?? '';
  const take = async (kind: 'reportSheet' | 'reportPaper') => {
    const { id } = await cloud
      .hand('zhou')
      .ask('archivist', 'take', { kind, key: `taken-${kind}`, reportId });
    await cloud.emulator.idle();
    const { url, name } = await cloud.hand('zhou').ask('archivist', 'link', { id });
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    return { id, name, bytes, text: textOfExport(bytes) };
  };
  const { report } = await cloud.hand('zhou').ask('insight', 'regularReport', { id: reportId });
  const told = report.figures.map((figure) => [figure.label, valueText(figure, figure.now)]);
  for (const kind of ['reportSheet', 'reportPaper'] as const) {
    const { id, name, bytes, text } = await take(kind);
    // Every figure as the screen says it: line by line in the workbook, one after the other on paper.
    if (kind === 'reportSheet') {
      const figures = unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array();
      const rows = [...strFromU8(figures).matchAll(/<row>(.*?)<\/row>/g)].map(([, row = '']) =>
        [...row.matchAll(/<c[^>]*\/>|<c[^>]*>(?:<is><t>|<v>)(.*?)</g)].map(([, cell = '']) => cell),
      );
      expect(rows.slice(1).map(([label, value]) => [label, value])).toEqual(told);
      expect(rows.slice(1).map((row) => row[5])).toEqual(
        report.figures.map(({ now }) => (now.value === null ? '' : `${now.value}`)),
      );
    } else expect(told.filter((line) => !text.includes(line.join('')))).toEqual([]);
    expect(name).toMatch(kind === 'reportSheet' ? /^投诉周报 2026-\d\d-\d\d\.xlsx$/ : /^投诉周报 .*\.pdf$/);
    const words = [
      '噪音扰民 · 装修施工',
      '按时率',
      '还是停',
      findings.cause,
      '多户同一件事',
      '不满意的原话',
      '周',
      '导出',
    ];
    expect(words.filter((one) => !text.includes(one))).toEqual([]);
    expect(/林若云|13800001234|1201|person-/.exec(text)).toBeNull();
    expect(cloud.stored<AccessDocument>('accesses', { _id: id })).toMatchObject([
      { staffId: 'person-zhou', communityId: COMMUNITY, purpose: 'export' },
    ]);
  }
  const { exports } = await cloud.hand('zhou').ask('archivist', 'list', {});
  const [year, month, day] = reportId.split('-').slice(-3).map(Number);
  const week = `${year}年${month}月${day}日起的周报`;
  expect(exports.map(exportTitle).sort()).toEqual([`${week} PDF`, `${week} 表格`]);
  const order = { kind: 'reportPaper', key: 'taken-by-qian', reportId } as const;
  expect(await cloud.hand('qian').answer('archivist', 'take', order)).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  const none = { ...order, key: 'taken-none', reportId: 'elsewhere-week-2026-01-05' };
  expect(await cloud.hand('zhou').answer('archivist', 'take', none)).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('§3.7.2 the report of a quarter is made on the morning after it, over all of its days', async () => {
  const spring = await startCloud({ now: new Date('2026-03-31T02:00:00.000Z') });
  await fileOne(spring, spring.hand('lin'));
  await spring.hours(22);
  const { weeks, months, quarters } = await spring.hand('wang').ask('insight', 'reports', {});
  const [{ id, at } = { id: '', at: '' }, ...older] = quarters;
  expect([weeks.length, months.length, older.length]).toEqual([1, 1, 0]);
  expect(at).toBe('2026-03-31T22:30:00.000Z');
  const { from, to, report, detail } = await spring.hand('wang').ask('insight', 'regularReport', { id });
  expect([from, to, report.days.length]).toEqual(['2026-01-01', '2026-03-31', 90]);
  expect(report.against).toEqual({ from: '2025-10-01', to: '2025-12-31' });
  expect(report.figures.find(({ name }) => name === 'received')?.now.value).toBe(1);
  expect(detail?.ages[0]).toEqual({ upTo: 3, count: 1 });
  await spring.stop();
});
