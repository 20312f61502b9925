import type { MessageDocument } from '../../cloudfunctions/shared/store/documents';
import type { ReportKind } from '../../types/report-kind';
import { type Cloud, startCloud } from '../support/cloud';
import { textOfExport } from '../support/exported';
import { dissatisfied, fileOne, storyUntil } from '../support/story';

let secretly: Cloud;
let openly: Cloud;
/** What the complaints say that the named one must not know of. */
const secret = '门岗当着孩子骂人';

const noise = (cloud: Cloud, who: string, room: string) =>
  fileOne(cloud, cloud.hand(who), { category: 'noise', location: { building: '5号楼', room } });

const nameZheng = (cloud: Cloud, id: string) =>
  cloud.hand('zhou').act(id, 'nameStaff', { staffId: cloud.hand('zheng').id, reason: '住户电话里说起' });

/** Two communities in which the same has happened, but for two complaints in the first that name Zheng Kai. */
beforeAll(async () => {
  [secretly, openly] = [await startCloud(), await startCloud()];
  for (const cloud of [secretly, openly]) {
    for (const functionName of ['clock', 'courier'])
      cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
    const said = await storyUntil(cloud, 'resolved');
    await cloud.hand('lin').act(said, 'rate', { ...dissatisfied, text: '电梯还是停' });
    await noise(cloud, 'lin', '901');
    await noise(cloud, 'chen', '902');
    if (cloud === secretly) {
      const about = await storyUntil(cloud, 'resolved');
      await cloud.hand('lin').act(about, 'rate', { ...dissatisfied, text: secret });
      await nameZheng(cloud, about);
      await nameZheng(cloud, await noise(cloud, 'zhao', '903'));
    }
    await cloud.hours(24);
    for (const functionName of ['clock', 'courier']) await cloud.emulator.trigger(functionName);
    await cloud.hours(7 * 24);
  }
}, 240_000);
afterAll(() => Promise.all([secretly.stop(), openly.stop()]));

const shelves = { week: 'weeks', month: 'months', quarter: 'quarters' } as const;

const reportId = async (cloud: Cloud, who: string, kind: ReportKind): Promise<string> =>
  (await cloud.hand(who).ask('insight', 'reports', {}))[shelves[kind]][0]?.id ?? '';

/** A report as somebody reads it, but for the identifiers, which are drawn by lot, and how much was read for it. */
const read = async (cloud: Cloud, who: string, kind: ReportKind = 'week') => {
  const { report, detail } = await cloud
    .hand(who)
    .ask('insight', 'regularReport', { id: await reportId(cloud, who, kind) });
  const text = JSON.stringify({ report: { ...report, documents: 0 }, detail });
  return JSON.parse(text.replace(/"(id|at|dueAt)":"[^"]*"/g, '"$1":""'));
};

const received = ({ report }: Awaited<ReturnType<typeof read>>): number =>
  report.figures.find(({ name }: { name: string }) => name === 'received').now.value;

/** Everything that can be read in what somebody takes out of the week's report, but for when. */
const takenOut = async (cloud: Cloud, who: string, kind: 'reportSheet' | 'reportPaper'): Promise<string> => {
  const order = { kind, key: `taken-by-${who}-${kind}`, reportId: await reportId(cloud, who, 'week') };
  const { id } = await cloud.hand(who).ask('archivist', 'take', order);
  await cloud.emulator.idle();
  const { url } = await cloud.hand(who).ask('archivist', 'link', { id });
  return textOfExport(Buffer.from(await (await fetch(url)).arrayBuffer()));
};

test('C5 a report reads for whom a complaint names as if it had never been made: counts, people, weak points and lists', async () => {
  const [hers, theirs] = [await read(secretly, 'zheng'), await read(secretly, 'zhou')];
  expect(hers).toEqual(await read(openly, 'zheng'));
  expect(theirs).not.toEqual(await read(openly, 'zhou'));

  expect([received(hers), received(theirs)]).toEqual([3, 5]);
  const li = ({ detail }: Awaited<ReturnType<typeof read>>) =>
    detail.people.find(({ name }: { name: string }) => name.startsWith('李'));
  expect([li(hers), li(theirs)]).toMatchObject([
    { resolved: 1, open: 1 },
    { resolved: 2, open: 2 },
  ]);
  expect([hers.detail.points.length, theirs.detail.points.length]).toEqual([0, 1]);
  expect([hers.detail.voices.length, theirs.detail.voices.length]).toEqual([1, 2]);
  expect([hers.detail.causes[0].cases, theirs.detail.causes[0].cases]).toEqual([1, 2]);
  expect([hers.detail.breaches.length, theirs.detail.breaches.length]).toEqual([4, 6]);
  expect(JSON.stringify(theirs)).toContain(secret);
  expect(JSON.stringify(hers)).not.toContain(secret);
});

test('C5 the workbook and the paper of a report neither show nor count what names whoever takes them out', async () => {
  for (const kind of ['reportSheet', 'reportPaper'] as const) {
    const hers = await takenOut(secretly, 'zheng', kind);
    expect(hers).toContain('电梯还是停');
    expect(hers).toBe(await takenOut(openly, 'zheng', kind));
    const theirs = await takenOut(secretly, 'zhou', kind);
    expect([theirs.includes(secret), hers.includes(secret)]).toEqual([true, false]);
  }
});

test('C5 nobody is told of a weak point that is one only by complaints that name them', () => {
  const told = (cloud: Cloud) =>
    cloud
      .stored<MessageDocument>('messages', { notice: 'N15' })
      .filter(({ values }) => values.words === '新发现 1 个薄弱点')
      .map(({ personId }) => personId)
      .sort();
  expect(told(secretly)).toEqual(['person-wang', 'person-zhou']);
  expect(told(openly)).toEqual([]);
});

test('C5 what is found out only after a report was made goes out of it as well', async () => {
  const id = await noise(secretly, 'lin', '901');
  await secretly.hours(7 * 24);
  const before = await read(secretly, 'zheng');
  expect(received(before)).toBe(1);
  await nameZheng(secretly, id);
  expect(received(await read(secretly, 'zheng'))).toBe(0);
});
