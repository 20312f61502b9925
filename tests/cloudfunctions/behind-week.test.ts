import type { Scorecard } from '../../types/scorecard';
import { type Cloud, startCloud } from '../support/cloud';
import { dissatisfied, fileOne, storyUntil } from '../support/story';

const week = { from: '2026-01-05', to: '2026-01-11' };
let cloud: Cloud;
let late: string;
beforeAll(async () => {
  cloud = await startCloud();
  late = await fileOne(cloud, cloud.hand('chen'));
  await storyUntil(cloud, 'archived');
  const redone = await storyUntil(cloud, 'resolved');
  await cloud.hand('lin').act(redone, 'rate', dissatisfied);
  await storyUntil(cloud, 'assigned');
  // What nobody takes up runs out in the desk's queue, what nobody looks into in Li's hands.
  await cloud.hours(10 * 24);
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
}, 180_000);
afterAll(() => cloud.stop());

const cardsFor = async (hand: string): Promise<Scorecard[]> => {
  const { own, others } = await cloud.hand(hand).ask('insight', 'scorecard', { week: week.from });
  return [own, ...others];
};

/** How often complaints are counted behind a number, those that the reader does not see included. */
const listed = async (hand: string, number: string): Promise<number> => {
  const { rows, withheld = 0 } = await cloud.hand(hand).ask('insight', 'behind', { number, ...week });
  return rows.reduce((sum, { times }) => sum + times, withheld);
};

/** The numbers of a week, by the names under which their complaints are asked for. */
const numbersOf = ({ id, clocks, shared, resolved, answered, content, redone }: Scorecard) =>
  new Map([
    ...clocks.map(({ clock, kept }) => [`hand:${id}:kept:${clock}`, kept] as const),
    ...clocks.map((one) => [`hand:${id}:late:${one.clock}`, one.late] as const),
    ...shared.map((one) => [`queue:${id}:${one.clock}`, one.late] as const),
    [`work:${id}:asked`, resolved],
    [`work:${id}:content`, content],
    [`work:${id}:content-`, answered - content],
    [`work:${id}:redone`, redone],
  ]);

test('§5.1 behind every number of somebody’s week are as many complaints as it says', async () => {
  const cards = await cardsFor('zhou');
  expect(cards.map(({ name }) => name)).toEqual(expect.arrayContaining(['周岚', '钱敏', '李强']));
  const all = new Map(cards.flatMap((card) => [...numbersOf(card)]));
  for (const [number, count] of all) expect([number, await listed('zhou', number)]).toEqual([number, count]);
  const counted = [...all].filter(([, count]) => count > 0).map(([number]) => number);
  expect(counted).toEqual(
    expect.arrayContaining([
      'hand:person-li:kept:plan',
      'hand:person-li:late:investigationStart',
      'queue:person-qian:triage',
      'work:person-li:content-',
    ]),
  );
});

test('§5.1 the own week leads to its complaints; what waited in a queue to those of whoever is one of it', async () => {
  const [own] = await cardsFor('qian');
  expect(own?.shared).toEqual([
    { clock: 'triage', late: 1 },
    { clock: 'investigationStart', late: 1 },
  ]);
  for (const clock of ['triage', 'investigationStart']) {
    const number = `queue:person-qian:${clock}`;
    const { rows } = await cloud.hand('qian').ask('insight', 'behind', { number, ...week });
    expect(rows.map(({ id }) => id)).toEqual([late]);
  }
});

test('§5.3 nobody else’s week, unless one supervises; a number that is none counts nothing', async () => {
  const codeOf = async (hand: string, number: string) => {
    const answer = await cloud.hand(hand).answer('insight', 'behind', { number, ...week });
    return answer.ok ? answer.data.rows.length : answer.error.code;
  };
  for (const number of ['hand:person-li:late:plan', 'queue:person-zhou:approval', 'hand:desk:late:triage'])
    expect([number, await codeOf('qian', number)]).toEqual([number, 'NOT_ALLOWED']);
  expect(await codeOf('qian', 'hand:person-qian:late:nothing')).toBe('NOT_ALLOWED');
  expect(await codeOf('lin', 'hand:person-lin:late:plan')).toBe('NOT_ALLOWED');
  for (const number of ['queue:person-nobody:triage', 'queue:person-li:triage'])
    expect([number, await codeOf('zhou', number)]).toEqual([number, 0]);
});
