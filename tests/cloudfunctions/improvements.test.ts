import { randomUUID } from 'node:crypto';
import type { Input } from '../../types/api';
import type { ImprovementStep } from '../../types/improvements';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';

let cloud: Cloud;
const point = 'hotSpot:structureLeak:building:1号楼';
const today = '2026-01-05';

beforeAll(async () => {
  cloud = await startCloud();
  for (const functionName of ['clock', 'courier', 'insight', 'inbox'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
  for (const room of ['301', '402', '503']) {
    const location = { building: '1号楼', unit: '1', room };
    const id = await fileOne(cloud, cloud.hand('lin'), { location });
    await cloud
      .hand('qian')
      .act(id, 'accept', { category: 'structureLeak', severity: 'normal', handlerId: cloud.hand('li').id });
  }
  await cloud.emulator.idle();
});
afterAll(() => cloud.stop());

type Wish = Input<'insight', 'improve'>['improvement'];
const wishOf = (changes: Partial<Wish> = {}): Wish => ({
  point,
  to: today,
  measure: '整栋楼的防水层统一检修一遍',
  ownerId: 'person-li',
  dueOn: '2026-01-20',
  ...changes,
});
const improve = (hand: string, changes: Partial<Wish> = {}, key: string = randomUUID()) =>
  cloud.hand(hand).answer('insight', 'improve', { key, improvement: wishOf(changes) });
const see = (hand: string, id: string) => cloud.hand(hand).ask('insight', 'improvement', { id });
const advance = async (hand: string, id: string, step: ImprovementStep, revision?: number) => {
  const seen = revision ?? (await see('zhou', id)).revision;
  return cloud.hand(hand).answer('insight', 'advance', { id, revision: seen, key: randomUUID(), step });
};
const remindersOf = (hand: string) =>
  cloud
    .stored<{ personId: string; notice: string; page: string; values: { words: string } }>('messages')
    .filter(({ personId, notice }) => personId === cloud.hand(hand).id && notice === 'N16');
const code = (answer: { ok: boolean; error?: { code: string; fields?: object } }) => answer.error;

/** So many days later: the timers of the time between are left out, the courier's is told at its end. */
const days = async (count: number) => {
  await cloud.hours(count * 24);
  await cloud.emulator.trigger('courier');
  await cloud.emulator.idle();
};

describe('§3.7.2 a weak point becomes an improvement', () => {
  test('with owner, measure and date; what is wrong is said beside its field, and one is enough', async () => {
    expect(code(await improve('zhou', { ownerId: 'person-lin' }))).toMatchObject({
      fields: { 'improvement.ownerId': 'NOT_A_CHOICE' },
    });
    expect(code(await improve('zhou', { dueOn: '2026-01-04' }))).toMatchObject({
      fields: { 'improvement.dueOn': 'IN_THE_PAST' },
    });
    expect(code(await improve('zhou', { point: 'hotSpot:noise:building:1号楼' }))?.code).toBe('NOT_FOUND');
    expect(code(await improve('li'))?.code).toBe('NOT_ALLOWED');
    const key = randomUUID();
    const first = await improve('zhou', {}, key);
    const again = await improve('zhou', {}, key);
    if (!first.ok || !again.ok) throw new Error('not made');
    expect(again.data.id).toBe(first.data.id);
    expect(first.data).toMatchObject({
      state: 'open',
      overdue: false,
      point: { key: point, seen: 3 },
      owner: { name: '李强' },
      history: [{ what: 'proposed', by: { name: '周岚' } }],
    });
    expect(code(await improve('wang'))).toMatchObject({ fields: { 'improvement.point': 'NOT_UNIQUE' } });
    expect(cloud.stored('improvements')).toHaveLength(1);
  });

  test('its owner is reminded in time and again when it is overdue; done, its effect is looked at by another', async () => {
    const { improvements } = await cloud.hand('li').ask('insight', 'improvements', {});
    const id = improvements[0]?.id ?? '';
    expect((await cloud.hand('wu').ask('insight', 'improvements', {})).improvements).toEqual([]);
    expect(code(await cloud.hand('wu').answer('insight', 'improvement', { id }))?.code).toBe('NOT_FOUND');
    expect((await see('li', id)).steps).toEqual(['finish']);

    await days(12);
    expect(remindersOf('li')).toMatchObject([
      { page: `staff/improvement/index?id=${id}`, values: { words: '改进事项即将到期' } },
    ]);
    const late = { name: 'reschedule', dueOn: '2026-01-25', reason: '防水材料要等到下周才到' } as const;
    expect(code(await advance('li', id, late))?.code).toBe('NOT_ALLOWED');
    expect(code(await advance('zhou', id, late, 7))?.code).toBe('CHANGED');
    expect((await advance('zhou', id, late)).ok).toBe(true);
    await days(11);
    expect(remindersOf('li').map(({ values }) => values.words)).toEqual([
      '改进事项即将到期',
      '改进事项已逾期',
    ]);
    expect(await see('zhou', id)).toMatchObject({ overdue: true, dueOn: '2026-01-25' });

    const finished = await advance('li', id, { name: 'finish', note: '三户都修好了，做了闭水试验' });
    expect(finished).toMatchObject({ data: { state: 'done', overdue: false, steps: [] } });
    await days(29);
    expect(remindersOf('zhou').map(({ values }) => values.words)).toEqual(['改进已满四周，请看效果']);
    const looked = await see('zhou', id);
    expect(looked.effect).toMatchObject({ per: 'day', before: { count: 3, among: 84 }, after: { count: 0 } });
    expect(looked.steps).toEqual(['judge']);
    const lin = cloud.hand('lin');
    const proposal = { key: 'what-led-to-it', text: '整栋楼的防水层应该一起检修' };
    const proposed = await lin.ask('insight', 'comment', proposal);
    const answer = { verdict: 'adopted', text: '已列入改进', improvementId: id } as const;
    await cloud.hand('wang').ask('insight', 'answerComment', { id: proposed.id, answer });
    const judged = await advance('zhou', id, { name: 'judge', verdict: 'better', note: '一个月没有再漏' });
    expect(judged).toMatchObject({ data: { state: 'judged', verdict: 'better', effect: looked.effect } });
    // Whoever proposed it hears what came of it (§6).
    const { messages } = await lin.ask('account', 'messages', {});
    const heard = messages.filter(({ notice }) => notice === 'N17').map(({ values }) => values.words);
    expect(heard).toEqual(expect.arrayContaining(['您建议的改进有了结果']));
    expect((await lin.ask('insight', 'proposals', { answered: true })).comments).toMatchObject([
      { id: proposed.id, improvement: { state: 'judged', verdict: 'better' } },
    ]);
    expect((await see('wang', id)).history.map(({ what, by }) => [what, by?.name])).toEqual([
      ['proposed', '周岚'],
      ['rescheduled', '周岚'],
      ['finished', '李强'],
      ['judged', '周岚'],
    ]);
  });

  test('C5 whom a complaint names sees the effect without it, when it has been judged too', async () => {
    const { improvements } = await cloud.hand('wang').ask('insight', 'improvements', {});
    const id = improvements[0]?.id ?? '';
    const [one] = cloud.stored<{ _id: string }>('complaints');
    const named = { staffId: 'person-zheng', reason: '住户来电说明投诉的就是这位主管' };
    await cloud.hand('wang').act(one?._id ?? '', 'nameStaff', named);
    expect((await see('zhou', id)).effect).toMatchObject({ before: { count: 3 } });
    expect((await see('zheng', id)).effect).toMatchObject({ before: { count: 2 } });
  });

  test('it is among the changes on record, without what was written about the work', async () => {
    const { changes } = await cloud.hand('wang').ask('admin', 'changes', {});
    expect(changes[0]).toMatchObject({ what: 'judged', subject: { kind: 'improvement' } });
    expect(JSON.stringify(changes)).not.toMatch(/闭水|防水/);
  });
});
