import { randomUUID } from 'node:crypto';
import type { Input } from '../../types/api';
import type { ReviewStep } from '../../types/reviews';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';

let cloud: Cloud;
let shown = '';
let hidden = '';
const no = (id: string) => cloud.file(id).complaint.no;

beforeAll(async () => {
  cloud = await startCloud();
  shown = await fileOne(cloud, cloud.hand('lin'));
  hidden = await fileOne(cloud, cloud.hand('chen'), { namedStaff: ['person-zhou'] });
});
afterAll(() => cloud.stop());

type Wish = Input<'insight', 'improve'>['improvement'];
const wishOf = (changes: Partial<Wish> = {}): Wish => ({
  problem: '维修师傅上门前常常不打电话',
  measure: '派单时在单上写明先打电话',
  ownerId: 'person-li',
  dueOn: '2026-01-28',
  ...changes,
});
const improve = (hand: string, changes: Partial<Wish> = {}, key: string = randomUUID()) =>
  cloud.hand(hand).answer('insight', 'improve', { key, improvement: wishOf(changes) });
const wrong = async (changes: Partial<Wish>, hand = 'zhou') => {
  const answer = await improve(hand, changes);
  return answer.ok ? 'made' : (answer.error.fields ?? answer.error.code);
};
const made = async (hand: string, changes: Partial<Wish> = {}) => {
  const answer = await improve(hand, changes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data;
};
const see = (hand: string, id: string) => cloud.hand(hand).ask('insight', 'improvement', { id });

describe('§3.7.2 an improvement without a weak point', () => {
  test('§3.7.2 from a stated problem: what shows it, what measures it; what is wrong is said beside its field', async () => {
    const { problem: _, ...nothing } = wishOf();
    const answer = await cloud
      .hand('zhou')
      .answer('insight', 'improve', { key: randomUUID(), improvement: nothing });
    expect(answer).toMatchObject({ error: { fields: { 'improvement.problem': 'REQUIRED' } } });
    expect(await wrong({ measured: { figure: 'silence', category: 'noise' } })).toEqual({
      'improvement.measured.category': 'NOT_A_CHOICE',
    });
    expect(await wrong({ point: 'hotSpot:noise:building:1号楼', to: '2026-01-05' })).toEqual({
      'improvement.point': 'INVALID',
    });
    expect(await wrong({ cases: ['TS20260105-99999'] })).toEqual({ 'improvement.cases': 'NOT_A_CHOICE' });
    expect(await wrong({}, 'li')).toBe('NOT_ALLOWED');
    const measured = { figure: 'received', category: 'facility' } as const;
    const { id, ...view } = await made('zhou', { cases: [no(shown)], measured });
    expect(view).toMatchObject({
      problem: wishOf().problem,
      measured,
      cases: [{ id: shown, no: no(shown) }],
      history: [{ what: 'proposed', differences: [{ path: 'problem' }, { path: 'measure' }, {}, {}] }],
    });
    expect(view.point).toBeUndefined();
    const { improvements } = await cloud.hand('li').ask('insight', 'improvements', {});
    expect(improvements).toMatchObject([{ id, problem: wishOf().problem }]);
  });

  test('§3.7.2 C5 a complaint that is not there for whoever proposes or reads is not there in it either', async () => {
    expect(await wrong({ cases: [no(hidden)] })).toEqual({ 'improvement.cases': 'NOT_A_CHOICE' });
    const { id, cases } = await made('wang', { cases: [no(hidden), no(shown)], ownerId: 'person-zheng' });
    expect(cases.map((one) => one.id).sort()).toEqual([hidden, shown].sort());
    expect((await see('zhou', id)).cases).toEqual([{ id: shown, no: no(shown) }]);
  });

  test('§6 from a proposal: it shows how far it is, to its author too, who hears what came of it', async () => {
    const lin = cloud.hand('lin');
    const proposal = { key: randomUUID(), text: '上门之前请先打一个电话，家里常常没有人' };
    const { id: comment } = await lin.ask('insight', 'comment', proposal);
    const origin = { kind: 'comment', id: comment } as const;
    expect(await wrong({ origin })).toEqual({ 'improvement.origin': 'NOT_A_CHOICE' }); // not hers to see to
    expect(await wrong({ origin: { ...origin, id: 'qNone' } }, 'wang')).toEqual({
      'improvement.origin': 'NOT_A_CHOICE',
    });
    const { id, ...view } = await made('wang', { origin });
    expect(view.origin).toEqual(origin);
    expect(await wrong({ origin }, 'wang')).toEqual({ 'improvement.origin': 'NOT_UNIQUE' });
    const own = async () => (await lin.ask('insight', 'comments', {})).comments[0];
    const waiting = (await cloud.hand('wang').ask('insight', 'commentsToAnswer', { answered: false }))
      .comments;
    expect(waiting.find((one) => one.id === comment)?.improvement).toEqual({ state: 'open' });
    expect((await own())?.improvement).toEqual({ state: 'open' });
    const step = async (hand: string, what: Input<'insight', 'advance'>['step']) =>
      cloud.hand(hand).ask('insight', 'advance', {
        id,
        revision: (await see('wang', id)).revision,
        key: randomUUID(),
        step: what,
      });
    await step('li', { name: 'finish', note: '单子上都写了先打电话' });
    await step('zhou', { name: 'judge', verdict: 'better', note: '没有人再这样说' });
    const { messages } = await lin.ask('account', 'messages', {});
    expect(messages.filter(({ values }) => values.words === '您建议的改进有了结果')).toHaveLength(1);
    expect((await own())?.improvement).toEqual({ state: 'judged', verdict: 'better' });
  });

  test('§3.7.2 what nothing measures has no effect in numbers and is judged by what is seen', async () => {
    const { improvements } = await cloud.hand('zhou').ask('insight', 'improvements', {});
    const judged = improvements.find(({ state }) => state === 'judged');
    expect(judged).toMatchObject({ verdict: 'better' });
    expect((await see('zhou', judged?.id ?? '')).effect).toBeUndefined();
  });

  test('§5.3 from a decision of a monthly review: the decision shows it, and has one at a time', async () => {
    await cloud.hours(24 * 31);
    const [{ month = '' } = {}] = (await cloud.hand('wang').ask('insight', 'monthlyReviews', {})).reviews;
    const review = () => cloud.hand('zhou').ask('insight', 'monthlyReview', { month });
    const step = async (hand: string, what: ReviewStep) =>
      cloud.hand(hand).ask('insight', 'advanceReview', {
        month,
        revision: (await review()).revision,
        key: randomUUID(),
        step: what,
      });
    const day = (count: number) =>
      new Date(cloud.emulator.clock.now().getTime() + count * 86_400_000).toISOString().slice(0, 10);
    await step('zhou', { name: 'decide', text: '派单时写明先打电话', ownerId: 'person-li', dueOn: day(20) });
    const origin = { kind: 'decision', month, decision: 1 } as const;
    expect(await wrong({ origin: { ...origin, decision: 2 }, dueOn: day(10) })).toEqual({
      'improvement.origin': 'NOT_A_CHOICE',
    });
    const { id, no: number } = await made('zhou', { origin, dueOn: day(10) });
    expect((await see('zhou', id)).origin).toEqual(origin);
    expect((await review()).decisions).toMatchObject([{ improvement: { id, no: number, state: 'open' } }]);
    expect(await wrong({ origin, dueOn: day(10) })).toEqual({ 'improvement.origin': 'NOT_UNIQUE' });
  });
});
