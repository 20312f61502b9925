import { type Cloud, startCloud } from '../support/cloud';
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

describe('§3.4.2 the plan holds measures, times and the follow-up', () => {
  test.each([
    ['it ends before it begins', { endAt: '2026-01-05T01:00:00.000Z' }],
    ['it begins in the past', { startAt: '2026-01-01T02:00:00.000Z' }],
    [
      'a measure is due after its end',
      { measures: [{ what: '更换主板', contractor: '维保公司', dueAt: '2026-02-05T02:00:00.000Z' }] },
    ],
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
