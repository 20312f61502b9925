import type { QuestionnaireDocument } from '../../cloudfunctions/shared/store/questionnaires';
import { answeredOf, quarterBefore, resultOf } from '../../cloudfunctions/shared/workflow/questionnaire';
import { setFields } from '../../emulator/seed/documents';
import type { Choice } from '../../types/questionnaire';
import { type Cloud, startCloud } from '../support/cloud';
import { result, satisfied, storyUntil } from '../support/story';

const said = (...choices: Choice[]) => choices.map((again) => ({ again }));
const times = (count: number, choice: Choice): Choice[] => Array(count).fill(choice);

test('§6 no number of the questionnaire may be somebody in particular', () => {
  const shown = (...choices: Choice[]) => {
    const { good, middling, bad } = resultOf('again', said(...choices));
    return [good, middling, bad];
  };
  expect(shown(...times(9, 'good'), ...times(3, 'bad'))).toEqual([9, 0, 3]);
  // One small number alone would follow from how many answered.
  expect(shown(...times(9, 'good'), ...times(4, 'middling'), 'bad')).toEqual([9, null, null]);
  expect(shown(...times(9, 'good'), 'middling', 'bad', 'bad')).toEqual([9, null, null]);
  expect(shown('good', 'good')).toEqual([null, null, null]);
  expect([answeredOf([]), answeredOf(said('good')), answeredOf(said(...times(3, 'bad')))]).toEqual([
    0,
    null,
    3,
  ]);
});

test('§6 a quarter is over the day after its last', () => {
  const quarters = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterBefore);
  expect(quarters.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2025-10-01 2025-12-31',
    '2025-10-01 2025-12-31',
    '2026-01-01 2026-03-31',
    '2026-07-01 2026-09-30',
  ]);
});

describe('§5.1, §6 what a week shows and a quarter asks', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ now: new Date('2026-03-30T02:00:00.000Z') });
    for (const functionName of ['clock', 'courier', 'insight', 'inbox'])
      cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
    const id = await storyUntil(cloud, 'implementing');
    await cloud.hand('li').act(id, 'markResolved', {
      ...result,
      waived: [{ measure: 0, reason: '换成了整机' }],
      stuck: 'parts',
    });
    await cloud.hand('lin').act(id, 'rate', satisfied);
  });
  afterAll(() => cloud.stop());

  const asks = async (key: string) =>
    (await cloud.hand(key).ask('insight', 'questionnaire', {})).questionnaire;
  const sent = () => cloud.stored<{ personId: string }>('messages', { notice: 'N20' });
  const kept = () => cloud.stored<QuestionnaireDocument>('questionnaires');

  test('§6 the questions go to residents of closed cases and to the staff, once; looking records nothing, a tap does', async () => {
    expect(kept()).toEqual([]);
    await cloud.hours(2 * 24);
    for (const _again of [1, 2]) await cloud.emulator.trigger('insight');
    const lin = cloud.hand('lin');
    expect(sent().filter(({ personId }) => personId === lin.id)).toHaveLength(1);
    expect(sent()).toHaveLength(kept().length);
    expect(kept().filter(({ asked }) => asked === 'resident')).toHaveLength(1);
    expect(JSON.stringify(kept())).not.toMatch(/person-/);
    expect(await asks('chen')).toBeUndefined();

    const before = JSON.stringify(kept());
    const own = await asks('lin');
    expect(own).toMatchObject({ asked: 'resident', from: '2026-01-01', to: '2026-03-31' });
    expect(own?.questions).toHaveLength(3);
    expect((await asks('li'))?.questions).toHaveLength(3);
    expect(JSON.stringify(kept())).toBe(before);

    const id = own?.id ?? '';
    const answer = (hand: string, choice: Choice, question: 'again' | 'time' = 'again') =>
      cloud.hand(hand).answer('insight', 'answerQuestion', { id, question, choice });
    await answer('lin', 'bad');
    expect(await answer('lin', 'good')).toMatchObject({
      data: { questions: [{}, {}, { question: 'again', choice: 'good' }] },
    });
    expect(await answer('chen', 'bad')).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await answer('lin', 'bad', 'time')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect((await asks('lin'))?.questions.map(({ choice }) => choice)).toEqual([
      undefined,
      undefined,
      'good',
    ]);
  });

  test('§6 they are told to the manager in numbers that point at nobody, beside where cases got stuck', async () => {
    const { rounds, stuck } = await cloud.hand('wang').ask('insight', 'questionnaireResults', {});
    expect(rounds).toMatchObject([
      { from: '2026-01-01', groups: [{ asked: 'resident', sent: 1, answered: null }, { asked: 'staff' }] },
    ]);
    expect(rounds[0]?.groups[0]?.questions[2]).toEqual({
      question: 'again',
      good: null,
      middling: null,
      bad: null,
    });
    expect(stuck).toEqual([{ at: 'parts', count: 1 }]);
  });

  test('§5.1 a week is shown to whoever worked in it, and two days later to those who supervise', async () => {
    await cloud.hours(5 * 24);
    await cloud.emulator.trigger('insight');
    const told = cloud.stored<{ personId: string }>('messages', { notice: 'N21' });
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      ['li', 'qian', 'zhou'].map((key) => cloud.hand(key).id).sort(),
    );
    const week = async (key: string) => {
      const { own, others } = await cloud.hand(key).ask('insight', 'scorecard', {});
      const clocks = own.clocks.map(({ clock, kept, late }) => `${clock} ${kept}/${late}`);
      return { clocks, others: others.map(({ name }) => name), resolved: own.resolved };
    };
    expect(await week('li')).toEqual({
      clocks: ['investigationStart 1/0', 'findings 1/0', 'plan 1/0', 'implementation 1/0'],
      others: [],
      resolved: 1,
    });
    expect(await week('qian')).toMatchObject({ clocks: ['triage 1/0'] });
    expect(await week('zhou')).toMatchObject({ clocks: ['approval 1/0'], others: [] });
    await cloud.hours(2 * 24);
    expect((await week('zhou')).others).toHaveLength(2);
    expect((await week('li')).others).toEqual([]);
    expect(await cloud.hand('li').answer('insight', 'scorecard', { week: '2026-04-06' })).toMatchObject({
      error: { fields: { week: 'OUT_OF_RANGE' } },
    });
  });

  test('§6 they are closed after three weeks, and nobody is asked again within ninety days', async () => {
    const { id = '' } = (await asks('lin')) ?? {};
    await cloud.hours(15 * 24);
    expect(await asks('lin')).toBeUndefined();
    expect(
      await cloud.hand('lin').answer('insight', 'answerQuestion', { id, question: 'again', choice: 'bad' }),
    ).toMatchObject({ error: { code: 'NOT_ALLOWED' } });
    const asked = sent().length;
    const [round] = cloud.stored<{ _id: string }>('questionnaireRounds');
    // As if the quarter had not been asked about: it is drawn again, and everybody was asked a while ago.
    await setFields(cloud.emulator.database, 'questionnaireRounds', round?._id ?? '', {
      from: '2025-01-01',
    });
    await cloud.emulator.trigger('insight');
    expect(sent()).toHaveLength(asked);
    expect(kept()).toHaveLength(asked);
  });
});
