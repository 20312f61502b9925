import type { Plan } from '../../types/plan';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { findings, inHours, planFor, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

describe('§3.4.1 after the investigation a plan is made and reported to the supervisor', () => {
  test('§3.4.1 T11 N7: the plan goes to the supervisor, who hears of it', async () => {
    await cloud.hand('zhou').subscribe('approval');
    const id = await storyUntil(cloud, 'planning');
    expect(await cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud) })).toMatchObject({
      stage: 'planReview',
    });
    const { supervisor } = await cloud.hand('li').see(id);
    const [who] = ['zhou', 'zheng'].filter((key) => cloud.hand(key).id === supervisor?.id);
    expect(
      cloud.stored('messages', { complaintId: id, notice: 'N7', personId: `person-${who}` }),
    ).toHaveLength(1);
    expect(
      (await cloud.hand(who ?? '').ask('complaint', 'desk', { filter: 'approval' })).rows.map(
        (row) => row.id,
      ),
    ).toContain(id);
  });

  test('§3.4.1 an unfounded complaint needs a plan too: one that explains, seen by a second person', async () => {
    const id = await storyUntil(cloud, 'investigating');
    await cloud.hand('li').act(id, 'completeInvestigation', { ...findings, validity: 'unfounded' });
    expect(await cloud.hand('li').refused(id, 'submitPlan', { plan: planFor(cloud) })).toBe(
      'EXPLANATION_PLAN_NEEDED',
    );
    const plan = planFor(cloud, { kind: 'explain' });
    expect(await cloud.hand('li').act(id, 'submitPlan', { plan })).toMatchObject({ stage: 'planReview' });
  });

  test('§3.4.1 what is urgent is done first, put on record, and only then is the plan approved', async () => {
    const id = await storyUntil(cloud, 'planReview');
    await cloud
      .hand('qian')
      .act(id, 'reclassify', { category: 'safety', severity: 'urgent', reason: '电梯困人' });
    expect(await cloud.hand('zhou').refused(id, 'approvePlan', {})).toBe('URGENT_ACTION_MISSING');
    await cloud
      .hand('li')
      .act(id, 'takeUrgentAction', { what: '已停梯并安排专人值守', at: inHours(cloud, 0), photos: [] });
    expect(await cloud.hand('zhou').act(id, 'approvePlan', {})).toMatchObject({ stage: 'implementing' });
  });
});

describe('§3.4.2 checkpoints of the follow-up', () => {
  test('§3.4.2 up to five, as the measures each from start to end; what is wrong stands beside its field', async () => {
    const id = await storyUntil(cloud, 'planning');
    const li = cloud.hand('li');
    const { revision } = await li.see(id);
    const submit = async (checkpoints: Plan['checkpoints']) => {
      const data = { plan: planFor(cloud, { checkpoints }) };
      const order = { id, revision, key: 'checkpoints-tried', name: 'submitPlan', data } as const;
      const answer = await li.answer('complaint', 'act', order);
      return answer.ok ? undefined : answer.error.fields;
    };
    const late = { what: '更换主板', contractor: '维保公司', dueAt: inHours(cloud, 73) };
    const plan = planFor(cloud, { measures: [late] });
    const afterTheEnd = {
      id,
      revision,
      key: 'measure-too-late',
      name: 'submitPlan',
      data: { plan },
    } as const;
    expect(await li.answer('complaint', 'act', afterTheEnd)).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { 'plan.measures.0.dueAt': 'OUT_OF_RANGE' } },
    });
    const look = { at: inHours(cloud, 24), what: '看是否还有异响' };
    expect(await submit([look, { at: inHours(cloud, 73), what: '再看一次' }])).toEqual({
      'plan.checkpoints.1.at': 'OUT_OF_RANGE',
    });
    expect(await submit([{ ...look, at: inHours(cloud, -1) }, look])).toEqual({
      'plan.checkpoints.0.at': 'OUT_OF_RANGE',
    });
    expect(await submit(Array.from({ length: 6 }, () => look))).toEqual({
      'plan.checkpoints': 'TOO_MANY',
    });
    expect(await submit([look])).toBeUndefined();
  });

  test('§3.4.2 the approver sees them, the resident once approved; reporting ticks them off, what has passed reminds the handler', async () => {
    const id = await storyUntil(cloud, 'planning');
    const [li, lin, zhou] = ['li', 'lin', 'zhou'].map((key) => cloud.hand(key)) as [Hand, Hand, Hand];
    const days = [20, 60].map((hours) => ({ at: inHours(cloud, hours), what: `第 ${hours} 小时后去看` }));
    await li.act(id, 'submitPlan', { plan: planFor(cloud, { checkpoints: days }) });
    expect((await zhou.see(id)).plan?.checkpoints).toEqual(days);
    expect((await lin.see(id)).plan).toBeUndefined();
    await zhou.act(id, 'approvePlan', {});
    expect((await lin.see(id)).plan?.checkpoints).toEqual(days);
    const next = async () => (await li.see(id)).promises.find(({ clock }) => clock === 'checkpoint');
    expect(await next()).toMatchObject({ dueAt: days[0]?.at });
    await li.subscribe('due');
    const told = li.messages().length;
    await cloud.hours(21);
    expect(li.messages().slice(told)).toContain('超时预警');
    expect(await next()).toMatchObject({ dueAt: days[1]?.at });
    const report = { text: '看过了，没有异响。', photos: [], doneMeasures: [], important: false };
    await li.act(id, 'reportProgress', { ...report, doneCheckpoints: [0, 1] });
    expect((await lin.see(id)).plan?.checkpoints?.every(({ doneAt }) => doneAt)).toBe(true);
    expect((await lin.see(id)).timeline.at(-1)).toMatchObject({ doneCheckpoints: [0, 1] });
    expect((await lin.see(id)).promises.map(({ clock }) => clock)).not.toContain('checkpoint');
    expect(await next()).toBeUndefined();
  });
});

describe('§3.4.2 the plan holds measures, times and the follow-up', () => {
  test.each([
    ['it ends before it begins', { endAt: '2026-01-05T01:00:00.000Z' }],
    ['it begins in the past', { startAt: '2026-01-01T02:00:00.000Z' }],
  ])('§3.4.2 refused when %s', async (_why, changes) => {
    const id = await storyUntil(cloud, 'planning');
    expect(await cloud.hand('li').refused(id, 'submitPlan', { plan: planFor(cloud, changes) })).toBe(
      'PLAN_TIMES',
    );
  });

  test('§3.4.2 at least one measure, an interval of one to seven days, a way to revisit', async () => {
    const id = await storyUntil(cloud, 'planning');
    const { revision } = await cloud.hand('li').see(id);
    const plan = { ...planFor(cloud), measures: [], progressEveryDays: 8, revisitMethod: 'letter' };
    const answer = await cloud
      .hand('li')
      .answer('complaint', 'act', { id, revision, key: 'bad-plan-1', name: 'submitPlan', data: { plan } });
    expect(answer).toMatchObject({
      error: {
        code: 'INVALID_INPUT',
        fields: {
          'plan.measures': 'TOO_FEW',
          'plan.progressEveryDays': 'OUT_OF_RANGE',
          'plan.revisitMethod': 'NOT_A_CHOICE',
        },
      },
    });
  });

  test('§3.4.2 the resident reads the approved plan in plain words, without costs', async () => {
    const id = await storyUntil(cloud, 'planning');
    await cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud, { cost: 4321, compensation: 200 }) });
    expect((await cloud.hand('lin').see(id)).plan).toBeUndefined();
    await cloud.hand('zhou').act(id, 'approvePlan', {});
    const seen = await cloud.hand('lin').see(id);
    expect(seen.plan).toMatchObject({ residentMessage: '三天内更换主板，期间请使用二号梯。', version: 1 });
    expect(JSON.stringify(seen)).not.toMatch(/4321|compensation/);
    expect((await cloud.hand('zhou').see(id)).plan).toMatchObject({ cost: 4321, compensation: 200 });
  });

  test('§3.4.2 earlier versions are kept', async () => {
    const id = await storyUntil(cloud, 'planReview');
    await cloud.hand('li').act(id, 'recallPlan', { reason: '漏写了备用电源' });
    await cloud
      .hand('li')
      .act(id, 'submitPlan', { plan: planFor(cloud, { residentMessage: '四天内更换主板与备用电源。' }) });
    const { plan, previousPlans } = await cloud.hand('zhou').see(id);
    expect([plan?.version, previousPlans?.map(({ version }) => version)]).toEqual([2, [1]]);
  });
});
