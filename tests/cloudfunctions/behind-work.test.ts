import type { Period } from '../../types/insight';
import type { Work } from '../../types/work';
import { alter } from '../support/alter';
import { type Cloud, startCloud } from '../support/cloud';
import { dissatisfied, fileOne, storyUntil } from '../support/story';

const january = { from: '2026-01-01', to: '2026-01-31' };
const why = '情况已经核实，需要这样处理才能推进下去';
let cloud: Cloud;
/** Li's work: of one complaint the resident was not content, of one content; one is Wu's by now. */
let redone: string;
let archived: string;
let passedOn: string;

const settled = async () => {
  for (const name of ['clock', 'courier']) {
    await cloud.emulator.trigger(name);
    await cloud.emulator.idle();
  }
};

beforeAll(async () => {
  cloud = await startCloud();
  for (const functionName of ['clock', 'courier'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
  for (const key of ['li', 'wu']) await alter(cloud, 'staff', `staff-${key}`, { $set: { team: '工程一队' } });
  redone = await storyUntil(cloud, 'resolved');
  await cloud.hand('lin').act(redone, 'rate', dissatisfied);
  archived = await storyUntil(cloud, 'archived');
  passedOn = await storyUntil(cloud, 'resolved');
  await cloud.hand('zhou').act(passedOn, 'transfer', { handlerId: cloud.hand('wu').id, reason: why });
  await storyUntil(cloud, 'assigned');
  await cloud.hours(60);
  await settled();
}, 180_000);
afterAll(() => cloud.stop());

const workFor = (hand: string) => cloud.hand(hand).ask('insight', 'work', january);
const behind = (hand: string, number: string, days: Partial<Period> = january) =>
  cloud.hand(hand).ask('insight', 'behind', { number, ...days });
const codeOf = async (hand: string, number: string) => {
  const answer = await cloud.hand(hand).answer('insight', 'behind', { number, ...january });
  return answer.ok ? 'ok' : answer.error.code;
};
/** How often complaints are counted on a list, with those that the reader does not see. */
const listed = async (hand: string, number: string, days?: Partial<Period>) => {
  const { rows, withheld = 0, next } = await behind(hand, number, days);
  expect(next).toBeUndefined();
  return { times: rows.reduce((sum, { times }) => sum + times, 0), withheld, ids: rows.map(({ id }) => id) };
};

/** The numbers of a card, by the names under which their complaints are asked for. */
const numbersOf = ({ id, name, resolved, onTime, content, redone: again }: Work): [string, number][] => {
  const whose = id ? `work:${id}` : `team:${name}`;
  return [
    [`${whose}:asked`, resolved],
    [`${whose}:kept`, onTime.part],
    [`${whose}:late`, onTime.whole - onTime.part],
    [`${whose}:content`, content.part],
    [`${whose}:content-`, content.whole - content.part],
    [`${whose}:redone`, again.part],
  ];
};

test('§4 behind every number of somebody’s work, and of a team’s, are as many complaints as it says', async () => {
  const { people, teams } = await workFor('zhou');
  expect([people.map(({ name }) => name), teams.map(({ name }) => name)]).toEqual([
    ['李强', '吴军'],
    ['工程一队'],
  ]);
  const numbers = [...people, ...teams].flatMap(numbersOf);
  // Each of them counts something, or the comparison says nothing.
  const [li] = people;
  expect(li && numbersOf(li).filter(([, count]) => count === 0)).toEqual([]);
  for (const [number, count] of numbers)
    expect([number, await listed('zhou', number)]).toMatchObject([number, { times: count, withheld: 0 }]);
  const mark = cloud.emulator.requests.count();
  await behind('zhou', 'team:工程一队:asked');
  expect(
    cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'insight'),
  ).toHaveLength(2);
});

test('§5.3 the own numbers lead to what one may read; what others have now is counted and not shown', async () => {
  const { people } = await workFor('li');
  for (const [number, count] of people.flatMap(numbersOf)) {
    const { times, withheld, ids } = await listed('li', number);
    expect([number, times + withheld]).toEqual([number, count]);
    for (const id of ids) expect((await cloud.hand('li').answer('complaint', 'get', { id })).ok).toBe(true);
  }
  expect(await listed('li', 'work:person-li:asked')).toEqual({
    times: 2,
    withheld: 1,
    ids: expect.arrayContaining([redone, archived]),
  });
  expect((await listed('zhou', 'work:person-li:asked')).ids).toContain(passedOn);
});

test('§5.3 nobody else’s numbers, no team’s and none of the board’s, unless one supervises', async () => {
  const asked = {
    li: ['work:person-wu:asked', 'work:person-zhou:asked', 'team:工程一队:asked', 'received', 'again'],
    qian: ['work:person-li:asked', 'hotSpot:facility:building:3号楼', 'work:person-qian:anything'],
    lin: ['work:person-lin:asked', 'work:person-li:asked'],
  };
  for (const [hand, numbers] of Object.entries(asked))
    for (const number of numbers)
      expect([hand, number, await codeOf(hand, number)]).toEqual([hand, number, 'NOT_ALLOWED']);
  expect(await listed('qian', 'work:person-qian:asked')).toEqual({ times: 0, withheld: 0, ids: [] });
});

test('C5 whoever is named in a complaint finds neither it nor its count in the own work', async () => {
  const content = 'work:person-li:content';
  expect((await listed('li', content)).ids).toEqual([archived]);
  await cloud.hand('zhou').act(archived, 'nameStaff', { staffId: cloud.hand('li').id, reason: why });
  await settled();
  const numberFor = async (hand: string) => (await workFor(hand)).people[0]?.content.part;
  expect([await numberFor('li'), await numberFor('zhou')]).toEqual([0, 1]);
  expect(await listed('li', content)).toEqual({ times: 0, withheld: 0, ids: [] });
  expect((await listed('zhou', content)).ids).toEqual([archived]);
});

test('§3.7.2 behind a hot spot are its complaints, for whoever one of them names without that one', async () => {
  const at = (room: string) => ({ location: { building: '1号楼', unit: '1', room } });
  const ids: string[] = [];
  for (const room of ['301', '402', '503', '604'])
    ids.push(await fileOne(cloud, cloud.hand('chen'), at(room)));
  for (const id of ids)
    await cloud.hand('qian').act(id, 'accept', {
      category: 'structureLeak',
      severity: 'normal',
      handlerId: cloud.hand('li').id,
    });
  const zheng = cloud.hand('zheng').id;
  await cloud.hand('zhou').act(ids[3] ?? '', 'nameStaff', { staffId: zheng, reason: why });
  await settled();
  const to = '2026-01-07';
  const number = 'hotSpot:structureLeak:building:1号楼';
  for (const [hand, expected] of [
    ['zhou', ids],
    ['zheng', ids.slice(0, 3)],
  ] as const) {
    const { points } = await cloud.hand(hand).ask('insight', 'weakPoints', { to });
    const point = points.find(({ key }) => key === number);
    expect(point).toMatchObject({ seen: expected.length, of: expected.length });
    const list = await listed(hand, number, { from: point?.from ?? '', to });
    expect({ ...list, ids: list.ids.sort() }).toEqual({
      times: expected.length,
      withheld: 0,
      ids: [...expected].sort(),
    });
  }
  // Two households are no hot spot: there is nothing behind it either.
  await cloud.hand('zhou').act(ids[2] ?? '', 'nameStaff', { staffId: zheng, reason: why });
  await settled();
  expect(await listed('zheng', number, { to })).toEqual({ times: 0, withheld: 0, ids: [] });
});
