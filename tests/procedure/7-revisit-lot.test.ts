import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, inHours, satisfied, tellOn } from '../support/story';

let cloud: Cloud;
let main = '';
/** Who has joined at the own wish, twelve of them, and who has filed a complaint that the desk then merged. */
const joined: string[] = [];
let filed = '';
const why = '同一部电梯，同一个故障，一并处理。';
const { lin, chen, zhao, qian, li, zhou } = {
  lin: () => cloud.hand('lin'),
  chen: () => cloud.hand('chen'),
  zhao: () => cloud.hand('zhao'),
  qian: () => cloud.hand('qian'),
  li: () => cloud.hand('li'),
  zhou: () => cloud.hand('zhou'),
};
const complaintOf = (id: string) => cloud.file(id).complaint;
const clocksOf = (id: string) =>
  complaintOf(id)
    .clocks.filter(({ stoppedAt }) => !stoppedAt)
    .map(({ clock }) => clock);
const drawnNow = () => joined.filter((id) => clocksOf(id).includes('revisit'));
const undrawn = () => joined.filter((id) => !drawnNow().includes(id));

beforeAll(async () => {
  cloud = await startCloud();
  main = await fileOne(cloud, lin());
  while (joined.length < 12) {
    const id = await fileOne(cloud, joined.length % 2 ? zhao() : chen(), { joins: main });
    await zhou().act(id, 'grant', {});
    joined.push(id);
  }
  filed = await fileOne(cloud, chen());
  await qian().act(filed, 'merge', { into: main, reason: why });
  await zhou().act(filed, 'grant', {});
  await tellOn(cloud, main, 'submitted', 'resolved');
}, 120_000);
afterAll(() => cloud.stop());

describe('§3.7.1 of many who only joined, some are revisited by lot', () => {
  test('§3.7.1 all who filed and a fifth of those who joined, rounded up; the lot is on the file, for staff alone', async () => {
    const event = cloud.file(main).events.find(({ type }) => type === 'revisitsDrawn');
    expect(event).toMatchObject({ data: { of: 12, drawn: expect.any(Array) }, by: { id: 'person-li' } });
    expect(drawnNow()).toHaveLength(3);
    expect([...drawnNow()].sort()).toEqual(
      [...(event?.type === 'revisitsDrawn' ? event.data.drawn : [])].sort(),
    );
    for (const id of [main, filed]) expect(clocksOf(id)).toContain('revisit');
    // Everybody is asked how it is, drawn or not (§3.6.1).
    for (const id of joined) expect(clocksOf(id)).toEqual(expect.arrayContaining(['contact', 'noAnswer']));
    const lots = (await li().see(main)).timeline.filter(({ event: name }) => name === 'revisitsDrawn');
    expect(lots).toMatchObject([{ lot: { of: 12, drawn: 3 }, internal: true }]);
    const [passed = ''] = undrawn();
    expect(JSON.stringify(await zhou().see(passed))).toContain('"undrawn":true');
    expect(JSON.stringify(await cloud.hand(handOf(passed)).see(passed))).not.toContain('undrawn');
    expect(JSON.stringify(await lin().see(main))).not.toContain('revisitsDrawn');
  });

  test('§3.7.1 §4 whom the lot passed by owes the house nothing more: no call, no revisit, and the archive lacks none', async () => {
    const [passed = ''] = undrawn().filter((id) => complaintOf(id).residentId === 'person-chen');
    const [taken = ''] = drawnNow();
    for (const id of [passed, taken])
      await cloud.hand(id === passed ? 'chen' : handOf(id)).act(id, 'rate', satisfied);
    await cloud.hours(24 * 15);
    const calls = (await qian().ask('complaint', 'calls', {})).calls.filter(({ reasons }) =>
      reasons.includes('revisit'),
    );
    expect(calls.map(({ id }) => id)).toContain(taken);
    expect(calls.map(({ id }) => id)).not.toContain(passed);
    const visit = { outcome: 'thorough', at: inHours(cloud, 0) } as const;
    expect(await qian().refused(passed, 'revisit', visit)).toBe('NOT_NOW');
    const { completeness = [] } = await qian().see(passed);
    expect(completeness.map(({ piece }) => piece)).not.toContain('revisit');
    await cloud.hours(24 * 8);
    const late = (id: string) =>
      cloud
        .file(id)
        .events.some(
          ({ type, data }) => type === 'warned' && (data as { clock: string }).clock === 'revisit',
        );
    expect([late(passed), late(taken)]).toEqual([false, true]);
  });

  test('§3.7.1 whom the lot passed by may still say that it is back, and then goes on as anybody', async () => {
    const [, passed = ''] = undrawn().filter((id) => complaintOf(id).residentId === 'person-chen');
    await chen().act(passed, 'rate', satisfied);
    expect((await chen().see(passed)).actions).toContain('reopen');
    await chen().act(passed, 'reopen', { reason: '电梯又停了，还是同样的故障。', photos: [] });
    expect(complaintOf(passed)).toMatchObject({ stage: 'reevaluating', round: 2 });
    expect(complaintOf(passed).undrawn).toBeUndefined();
  });
});

const handOf = (id: string) => complaintOf(id).residentId?.replace('person-', '') ?? '';
