import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import { addDocuments, setFields } from '../../emulator/seed/documents';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { dissatisfied, fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  for (const functionName of ['clock', 'courier'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
});
afterAll(() => cloud.stop());

const january = { from: '2026-01-01', to: '2026-01-31' };
const behind = (number: string, days: { from?: string; to?: string } = january, hand = 'zhou') =>
  cloud.hand(hand).ask('insight', 'behind', { number, ...days });
/** Every page of the list behind a number. */
const allBehind = async (number: string, days: { from?: string; to?: string } = january, hand = 'zhou') => {
  const first = await behind(number, days, hand);
  const rows = [...first.rows];
  for (let { next } = first; next; ) {
    const page = await cloud.hand(hand).ask('insight', 'behind', { number, ...days, cursor: next });
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
};
/** How often complaints are counted under a number, by the list of them. */
const listed = async (number: string, days?: { from?: string; to?: string }): Promise<number> =>
  (await allBehind(number, days)).reduce((sum, { times }) => sum + times, 0);

test('§4 behind every number of the screen are as many complaints as it says, in two requests', async () => {
  const again = await storyUntil(cloud, 'resolved');
  await cloud.hand('lin').act(again, 'rate', dissatisfied);
  await storyUntil(cloud, 'archived');
  const left = await fileOne(cloud, cloud.hand('chen'), { location: { publicPlace: '东门' } });
  await cloud.hand('chen').act(left, 'withdraw', {});
  await fileOne(cloud, cloud.hand('chen'), { location: { building: '1号楼' } });
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
  const report = await cloud.hand('zhou').ask('insight', 'report', january);

  for (const { name, behind: number = name, rest, now } of report.figures) {
    if (name === 'hotSpots') continue;
    const days = number === 'unfinished' ? {} : january;
    expect([name, await listed(number, days)]).toEqual([name, now.part]);
    if (rest) expect([name, await listed(`${name}-`)]).toEqual([name, (now.whole ?? 0) - now.part]);
  }
  const bars: [string, number][] = [
    ...report.categories.map(({ category, count }) => [`category:${category ?? 'none'}`, count] as const),
    ...report.places.map(({ kind, name, count }) => [`${kind}:${name}`, count] as const),
    ...report.channels.map(({ channel, count }) => [`channel:${channel}`, count] as const),
    ...report.hours.map((count, hour) => [`hour:${hour}`, count] as const).filter(([, count]) => count > 0),
    ...report.clocks.flatMap(({ clock, kept, breached }) => [
      [`kept:${clock}`, kept] as const,
      [`breached:${clock}`, breached] as const,
    ]),
    ...report.stages.map(({ stage, stays }) => [`stay:${stage}`, stays] as const),
    ...(report.severities ?? []).map(({ severity, count }) => [`severity:${severity}`, count] as const),
    ...(report.validities ?? []).map(({ validity, count }) => [`validity:${validity}`, count] as const),
    ...(report.rounds ?? []).map(({ round, count }) => [`round:${round}`, count] as const),
    ...(report.reopenings ?? []).map(({ why, count }) => [`why:${why}`, count] as const),
    ...(report.reasons ?? []).map(({ tag, count }) => [`reason:${tag}`, count] as const),
    ...(report.cells ?? []).map(
      ({ category, kind, name, count }) => [`cell:${category}:${kind}:${name}`, count] as const,
    ),
    ...report.waits.map(({ who, times }) => [`waited:${who}`, times] as const),
  ].map(([number, count]) => [number, count]);
  for (const [number, count] of bars) expect([number, await listed(number)]).toEqual([number, count]);
  for (const { date, received, backlog } of report.days
    .filter(({ date }) => date >= '2026-01-05')
    .slice(0, 4)) {
    expect([date, await listed('received', { from: date, to: date })]).toEqual([date, received]);
    expect([date, await listed('backlog', { to: date })]).toEqual([date, backlog]);
  }
  expect(report.reasons).toMatchObject([{ tag: 'cameBack', count: 1 }]);
  expect(report.countedFrom).toBeUndefined();
  const { waiting } = await cloud.hand('zhou').ask('insight', 'waiting', {});
  expect(waiting.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['submitted', 'reevaluating']));
  for (const { stage, who, count } of waiting)
    expect([stage, who, await listed(`waits:${stage}:${who}`, {})]).toEqual([stage, who, count]);
  expect(report.ages?.[0]?.count).toBe(await listed('unfinished', { from: '2026-01-03', to: '2026-01-31' }));
  expect(await listed('unfinished', { to: '2026-01-01' })).toBe(0);

  const mark = cloud.emulator.requests.count();
  const { rows } = await behind('received');
  expect(rows).toHaveLength(4);
  const own = cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'insight');
  expect(own).toHaveLength(2);
  // What a row tells is what the search tells of it: no name, no room.
  expect(JSON.stringify(rows)).not.toMatch(/林女士|1201|1380000/);
}, 240_000);

test('§4 a list goes on where its page ended, and once a complaint leaves a number its list follows', async () => {
  let sorted = '';
  for (let count = 0; count < 17; count++)
    sorted = await fileOne(cloud, cloud.hand(count % 2 ? 'chen' : 'lin'), {
      text: `第${count}次说：楼道灯一直不亮`,
    });
  const first = await behind('received');
  expect(first.rows).toHaveLength(20);
  const rest = await cloud
    .hand('zhou')
    .ask('insight', 'behind', { number: 'received', ...january, cursor: first.next ?? '' });
  expect(rest.next).toBeUndefined();
  const ids = [...first.rows, ...rest.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(21);

  const was = `category:${cloud.file(sorted).complaint.category ?? 'none'}`;
  const kind = async () => (await allBehind(was)).some(({ id }) => id === sorted);
  expect(await kind()).toBe(true);
  await cloud.hand('qian').act(sorted, 'accept', {
    category: 'noise',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  expect(await kind()).toBe(false);
  expect((await allBehind('category:noise')).map(({ id }) => id)).toContain(sorted);
}, 240_000);

test('§4 a file from before its figures and its search terms were kept is counted by the next timer, and found', async () => {
  const before = await listed('received');
  const [file] = cloud.stored<ComplaintFile>('complaints');
  if (!file) throw new Error('nothing was filed');
  const { _id, facts, terms, phrases, complaint } = file;
  const words = complaint.text.slice(0, 4);
  const isFound = async () => {
    const { rows } = await cloud.hand('zhou').ask('complaint', 'search', { words, no: complaint.no });
    return rows.map(({ id }) => id).includes(_id);
  };
  expect(await isFound()).toBe(true);
  await setFields(cloud.emulator.database, 'complaints', _id, {
    facts: [],
    terms: [],
    phrases: [],
    countedAs: null,
  });
  expect(await listed('received')).toBe(before - 1);
  expect(await isFound()).toBe(false);
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
  expect(cloud.file(_id)).toMatchObject({ facts, terms, phrases });
  expect(await isFound()).toBe(true);
  expect(await listed('received')).toBe(before);
});

test('C5 whoever is named in a complaint reads every number as if it were not there', async () => {
  const zheng = cloud.hand('zheng');
  const settled = async () => {
    await cloud.emulator.trigger('courier');
    await cloud.emulator.idle();
  };
  await settled();
  const read = async (hand: string) => {
    const { documents, ...report } = await cloud
      .hand(hand)
      .ask('insight', 'report', { ...january, against: { from: '2025-12-01', to: '2025-12-31' } });
    const { waiting } = await cloud.hand(hand).ask('insight', 'waiting', {});
    const { people } = await cloud.hand(hand).ask('insight', 'work', january);
    return { report, waiting: waiting.map(({ stage, who, count }) => [stage, who, count]), people };
  };
  const before = await read('zheng');
  const about = { namedStaff: [zheng.id], location: { building: '3号楼', unit: '2', room: '501' } };
  const ids = [await fileOne(cloud, cloud.hand('chen'), about), await storyUntil(cloud, 'submitted')];
  await cloud.hand('zhou').act(ids[0] ?? '', 'accept', {
    category: 'service',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  // What is found out later goes out of the numbers as well.
  await cloud.hand('zhou').act(ids[1] ?? '', 'nameStaff', { staffId: zheng.id, reason: '住户电话里说起' });
  await settled();

  expect(await read('zheng')).toEqual(before);
  const others = await read('zhou');
  // A report that was frozen with the complaint in it, too.
  const frozen = { kind: 'month' as const, ...january, at: '2026-02-01T00:00:00.000Z' };
  const kept = { _id: 'frozen', communityId: COMMUNITY, ...frozen };
  await addDocuments(cloud.emulator.database, 'reports', [
    { ...kept, report: { ...others.report, documents: 1 } },
  ]);
  for (const [hand, its] of [
    ['zheng', before],
    ['zhou', others],
  ] as const) {
    const { report } = await cloud.hand(hand).ask('insight', 'regularReport', { id: 'frozen' });
    expect({ ...report, documents: 0 }).toEqual({ ...its.report, documents: 0 });
  }
  const received = ({ report }: typeof before) => report.figures.find(({ name }) => name === 'received')?.now;
  expect(received(others)?.value).toBe((received(before)?.value ?? 0) + 2);
  const listedFor = async (hand: string) => (await allBehind('received', january, hand)).map(({ id }) => id);
  expect(await listedFor('zheng')).toHaveLength(received(before)?.value ?? 0);
  expect(await listedFor('zhou')).toEqual(expect.arrayContaining(ids));
  expect((await listedFor('zheng')).filter((id) => ids.includes(id))).toEqual([]);
}, 240_000);

test('§4 after an update all such files are gone through by the timer, page after page', async () => {
  const [file] = cloud.stored<ComplaintFile>('complaints');
  if (!file) throw new Error('nothing was filed');
  const { terms, phrases, facts } = file;
  const earlier = Array.from({ length: 450 }, (_, n): ComplaintFile => {
    const id = `earlier${n}`;
    const complaint = { ...file.complaint, id, no: `TS20240101-${String(n).padStart(5, '0')}` };
    return { ...file, _id: id, complaint, facts: [], terms: [], phrases: [], countedAs: n % 3 };
  });
  await addDocuments(cloud.emulator.database, 'complaints', earlier);
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
  const after = cloud.stored<ComplaintFile>('complaints').filter(({ _id }) => _id.startsWith('earlier'));
  expect(after).toHaveLength(450);
  for (const one of after) {
    expect(one).toMatchObject({ phrases, facts });
    expect(one.terms).toHaveLength(terms?.length ?? 0);
  }
});
