import { randomUUID } from 'node:crypto';
import type { MessageDocument } from '../../cloudfunctions/shared/store/documents';
import type { ReviewDocument } from '../../cloudfunctions/shared/store/reviews';
import type { Output } from '../../types/api';
import type { ReviewStep } from '../../types/reviews';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';

let cloud: Cloud;
const month = '2026-01';
/** Three complaints that nobody takes up in time. */
let late: string[] = [];

const see = (who: string) => cloud.hand(who).ask('insight', 'monthlyReview', { month });
const step = async (who: string, wanted: ReviewStep, revision?: number, key: string = randomUUID()) => {
  const seen = revision ?? (await see(who)).revision;
  return cloud.hand(who).answer('insight', 'advanceReview', { month, revision: seen, key, step: wanted });
};
const said = (answer: { ok: boolean; error?: { code: string; fields?: object } }) =>
  answer.ok ? 'ok' : (answer.error?.fields ?? answer.error?.code);
const done = async (who: string, wanted: ReviewStep): Promise<Output<'insight', 'monthlyReview'>> => {
  const answer = await step(who, wanted);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.data;
};
const kept = (of = month) => cloud.stored<ReviewDocument>('reviews', { month: of });
const reminders = () => cloud.stored<MessageDocument>('messages', { notice: 'N24', no: month });
const morning = async (days: number) => {
  await cloud.hours(24 * days);
  await cloud.emulator.idle();
};

const summary = '受理超时集中在月底，客服只有一人当班，下月起月底加一个班。';
const decision = {
  name: 'decide',
  text: '每月最后一周客服加一个晚班',
  ownerId: 'person-zhou',
  dueOn: '2026-02-20',
} as const;

beforeAll(async () => {
  cloud = await startCloud({ now: new Date('2026-01-26T02:00:00.000Z') });
  for (const functionName of ['clock', 'courier'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
  late = [];
  for (const who of ['lin', 'chen', 'zhao']) late.push(await fileOne(cloud, cloud.hand(who)));
  await cloud.hours(30);
  for (const functionName of ['clock', 'courier']) await cloud.emulator.trigger(functionName);
  const { revision, retention } = await cloud.hand('wang').ask('admin', 'settings', {});
  const value = { retentionYears: retention.retentionYears + 1 };
  await cloud
    .hand('wang')
    .ask('admin', 'change', { section: 'retention', revision, key: 'keep-longer', value });
  await cloud.hours(1);
  const { revision: next, clocks } = await cloud.hand('wang').ask('admin', 'settings', {});
  await cloud.hand('wang').ask('admin', 'change', {
    section: 'clocks',
    revision: next,
    key: 'reopen-longer',
    value: { ...clocks, reopenDays: 45 },
  });
  await morning(5);
}, 240_000);
afterAll(() => cloud.stop());

describe('§5.3 the month is reviewed', () => {
  test('§5.3 from the moment on when its report is there, once, with what it is about by reference', async () => {
    await Promise.all([1, 2].map(() => cloud.emulator.trigger('insight')));
    expect(kept()).toMatchObject([
      { month, state: 'open', revision: 0, reportId: `lanting-month-${month}-01` },
    ]);
    expect(await cloud.hand('zhou').ask('insight', 'monthlyReviews', {})).toEqual({
      reviews: [
        { month, state: 'open', dueOn: '2026-02-10', overdue: false },
        // Made up for on the 27th, when its tenth was over.
        { month: '2025-12', state: 'open', dueOn: '2026-02-03', overdue: false },
      ],
    });

    const { report } = await cloud
      .hand('zhou')
      .ask('insight', 'regularReport', { id: `lanting-month-${month}-01` });
    const view = await see('zhou');
    expect(view.report).toEqual(report);
    expect(JSON.stringify(kept())).not.toContain('figures');
    expect([...new Set(view.breaches.map(({ complaintId }) => complaintId))].sort()).toEqual(
      [...late].sort(),
    );
    expect(view.breaches[0]).toMatchObject({ clock: expect.any(String), shares: [{ kind: 'desk' }] });
    expect(view.changes.map(({ subject, version, by }) => [subject.section, version, by?.name])).toEqual([
      ['clocks', 'lanting-2', cloud.hand('wang').name],
      ['retention', undefined, cloud.hand('wang').name],
    ]);
    expect(view.changes[0]?.differences).toContainEqual({ path: 'reopenDays', before: 30, after: 45 });
    expect(view).toMatchObject({ missing: ['causes', 'summary', 'participants'], participants: [] });
  });

  test('§5.3 by those who supervise, signed by the manager alone; for everybody else it is not there', async () => {
    for (const who of ['lin', 'qian', 'li']) {
      expect(said(await cloud.hand(who).answer('insight', 'monthlyReview', { month }))).toBe('NOT_ALLOWED');
      expect(said(await step(who, { name: 'sign' }, 0))).toBe('NOT_ALLOWED');
    }
    expect(said(await step('zhou', { name: 'sign' }))).toBe('NOT_ALLOWED');
    expect((await see('zhou')).steps).toEqual(['explain', 'decide', 'summarise', 'attend']);
    expect((await see('wang')).steps).toContain('sign');
    expect(said(await cloud.hand('zhou').answer('insight', 'monthlyReview', { month: '2025-11' }))).toBe(
      'NOT_FOUND',
    );
  });

  test('§5.3 not before every breach has its cause, there is a summary and somebody took part: each said beside its field', async () => {
    expect(said(await step('wang', { name: 'sign' }))).toEqual({
      'step.causes': 'REQUIRED',
      'step.summary': 'REQUIRED',
      'step.participants': 'REQUIRED',
    });
    const { breaches } = await see('zhou');
    const ids = breaches.map(({ id }) => id);
    const explain = (cause: { kind: 'staffing' | 'other'; words?: string }, of = ids) =>
      ({ name: 'explain', breaches: of, cause }) as const;
    expect(said(await step('zhou', explain({ kind: 'other' })))).toEqual({ 'step.cause.words': 'REQUIRED' });
    expect(said(await step('zhou', explain({ kind: 'staffing' }, ['cNone-3'])))).toEqual({
      'step.breaches': 'NOT_A_CHOICE',
    });
    const [first = '', ...others] = ids;
    const once = await done('zhou', explain({ kind: 'staffing', words: '月底只有一人当班' }, others));
    expect(once.breaches.filter(({ cause }) => !cause).map(({ id }) => id)).toEqual([first]);
    expect(once.missing).toContain('causes');
    const all = await done('wang', explain({ kind: 'other', words: '当天停电' }, [first]));
    expect(all.breaches[0]?.cause).toMatchObject({
      kind: 'other',
      words: '当天停电',
      by: { id: 'person-wang' },
    });
    expect((await done('zhou', { name: 'summarise', text: summary })).missing).toEqual(['participants']);
    expect(said(await step('zhou', { name: 'attend', staffIds: ['person-lin'] }))).toEqual({
      'step.staffIds': 'NOT_A_CHOICE',
    });
    expect(said(await step('wang', { name: 'sign' }))).toEqual({ 'step.participants': 'REQUIRED' });
    const whole = await done('zhou', { name: 'attend', staffIds: ['person-zhou', 'person-wang'] });
    expect(whole.missing).toEqual([]);
  });

  test('§5.3 with decisions: what, by whom, by when; taken back on record', async () => {
    const wrong = { ...decision, ownerId: 'person-lin' };
    expect(said(await step('zhou', wrong))).toEqual({ 'step.ownerId': 'NOT_A_CHOICE' });
    expect(said(await step('zhou', { ...decision, dueOn: '2026-01-31' }))).toEqual({
      'step.dueOn': 'IN_THE_PAST',
    });
    expect(said(await step('zhou', { ...decision, improvementId: 'iNone' }))).toEqual({
      'step.improvementId': 'NOT_A_CHOICE',
    });
    const { decisions } = await done('zhou', decision);
    expect(decisions).toMatchObject([{ decision: 1, text: decision.text, owner: { id: 'person-zhou' } }]);
    await done('wang', { ...decision, text: '受理提醒改成十分钟一次' });
    expect(
      (await done('wang', { name: 'strike', decision: 1 })).decisions.map((one) => one.decision),
    ).toEqual([2]);
    expect(said(await step('wang', { name: 'strike', decision: 1 }))).toEqual({
      'step.decision': 'NOT_A_CHOICE',
    });
  });

  test('§5.3 of two who write at once one is told to look again, the same intention is carried out once', async () => {
    const { revision } = await see('zhou');
    const words = [summary, `${summary}已与工会商量。`];
    const both = await Promise.all(
      words.map((text, at) => step(['zhou', 'wang'][at] ?? '', { name: 'summarise', text }, revision)),
    );
    expect(both.map(said).sort()).toEqual(['CHANGED', 'ok']);
    const key = randomUUID();
    const now = await see('zhou');
    const again = await Promise.all(
      [1, 2].map(() => step('zhou', { name: 'summarise', text: summary }, now.revision, key)),
    );
    expect(again.map(said)).toEqual(['ok', 'ok']);
    expect((await see('zhou')).revision).toBe(now.revision + 1);
    expect(said(await step('zhou', { name: 'attend', staffIds: ['person-li'] }, now.revision + 1, key))).toBe(
      'KEY_REUSED',
    );
  });

  test('§5.3 whoever manages is reminded two days before the tenth and once when it is over, and nobody else', async () => {
    await morning(6);
    expect(reminders()).toEqual([]);
    await morning(1);
    await cloud.emulator.trigger('insight');
    await morning(1);
    const told = () => reminders().map(({ personId, values }) => [personId, values.words]);
    expect(told()).toEqual([['person-wang', '月度评审即将到期']]);
    await morning(3);
    for (const after of [1, 2, 3]) {
      cloud.emulator.faults.inject('function-killed', { functionName: 'insight', after });
      await cloud.emulator.trigger('insight').catch(() => undefined);
      cloud.emulator.faults.clear();
    }
    await cloud.emulator.trigger('insight');
    expect(told()).toEqual([
      ['person-wang', '月度评审即将到期'],
      ['person-wang', '月度评审已逾期'],
    ]);
    expect(reminders()[1]).toMatchObject({ page: `staff/review/index?month=${month}` });
    expect(await see('zhou')).toMatchObject({ overdue: true });
  });

  test('§5.3 signed it is frozen: nothing but an addendum, with who and when', async () => {
    const signed = await done('wang', { name: 'sign' });
    expect(signed).toMatchObject({ state: 'signed', overdue: false, signedBy: { id: 'person-wang' } });
    expect(signed.steps).toEqual(['append']);
    const frozen = kept();
    for (const wanted of [decision, { name: 'summarise', text: summary }, { name: 'sign' }] as const)
      expect(said(await step('wang', wanted))).toBe('NOT_ALLOWED');
    expect(kept()).toEqual(frozen);
    const after = await done('zhou', { name: 'append', text: '二月五日起已加晚班。' });
    expect(after.addenda).toMatchObject([{ text: '二月五日起已加晚班。', by: { id: 'person-zhou' } }]);
    expect({ ...after, addenda: [], history: [], revision: 0 }).toEqual({
      ...signed,
      addenda: [],
      history: [],
      revision: 0,
    });
    expect(after.history.map(({ what, by }) => [what, by?.name]).slice(-2)).toEqual([
      ['sign', cloud.hand('wang').name],
      ['append', cloud.hand('zhou').name],
    ]);
    expect(await cloud.hand('zhou').ask('insight', 'monthlyReviews', {})).toMatchObject({
      reviews: [{ month, state: 'signed', signedBy: { id: 'person-wang' } }, { month: '2025-12' }],
    });
    await morning(20);
    expect(reminders()).toHaveLength(2);
    // And the month after it begins by itself.
    await morning(4);
    expect(kept('2026-02')).toMatchObject([{ state: 'open', dueOn: '2026-03-10' }]);
  });
});
