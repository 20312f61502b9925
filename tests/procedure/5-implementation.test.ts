import { withMember } from '../support/administration';
import { type Cloud, startCloud } from '../support/cloud';
import { findings, inHours, planFor, result, storyUntil } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

describe('§3.5.1 the supervisor approves, and the work begins at once', () => {
  test('§3.5.1 T13 N8: approved, the work has begun, the resident is told', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'planReview');
    await lin.subscribe('progress');
    expect(await cloud.hand('zhou').act(id, 'approvePlan', {})).toMatchObject({
      stage: 'implementing',
      plan: { version: 1 },
    });
    const [message] = cloud.emulator.delivered(lin.openid);
    expect(message?.lines).toContainEqual({ label: '说明', value: '处理方案已确定' });
  });

  test('§3.5.1 §2.2 nobody approves the own plan', async () => {
    const id = await storyUntil(cloud, 'planReview');
    expect(await cloud.hand('li').refused(id, 'approvePlan', {})).toBe('NOT_YOURS');
    expect(await cloud.hand('lin').refused(id, 'approvePlan', {})).toBe('NOT_YOURS');
  });

  test('§3.5.1 T12 rejected with a reason; after the second time the manager hears of it', async () => {
    const id = await storyUntil(cloud, 'planReview');
    const reason = '工期过长，请与厂家再协商。';
    expect(await cloud.hand('zhou').act(id, 'rejectPlan', { reason })).toMatchObject({ stage: 'planning' });
    await cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud) });
    await cloud.hand('zhou').act(id, 'rejectPlan', { reason });
    expect(
      cloud.stored('messages', { complaintId: id, personId: 'person-wang', kind: 'approval' }),
    ).toHaveLength(1);
    expect(JSON.stringify(await cloud.hand('lin').see(id))).not.toContain('工期过长');
  });

  test('§3.5.1 a compensation over the limit needs the manager as the second of two', async () => {
    const id = await storyUntil(cloud, 'planning');
    await cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud, { compensation: 1500 }) });
    expect(await cloud.hand('zhou').act(id, 'approvePlan', {})).toMatchObject({
      stage: 'planReview',
      owner: { kind: 'manager' },
    });
    expect(await cloud.hand('zhou').refused(id, 'approvePlan', {})).toBe('FOUR_EYES');
    expect(await cloud.hand('wang').act(id, 'approvePlan', {})).toMatchObject({ stage: 'implementing' });
  });

  test('§3.5.1 while no supervisor can decide, the manager does: the message, the desk, the page and the rule agree', async () => {
    const id = await storyUntil(cloud, 'planning');
    const leave = { absences: [{ from: inHours(cloud, -1), until: inHours(cloud, 24 * 7) }] };
    const { supervisorId = '' } = cloud.file(id).complaint;
    const own = supervisorId.replace('person-', '');
    const other = own === 'zhou' ? 'zheng' : 'zhou';
    const submit = () => cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud) });
    const whose = async (...keys: string[]) => {
      const seen = await Promise.all(
        keys.map(async (key) => {
          const { rows } = await cloud.hand(key).ask('complaint', 'desk', { filter: 'mine' });
          const row = rows.find((one) => one.id === id);
          if (row) expect(row.waitsForYou).toBe(true);
          return row ? [key] : [];
        }),
      );
      return seen.flat();
    };
    const told = (key: string) =>
      cloud.stored('messages', { complaintId: id, personId: `person-${key}`, kind: 'approval' }).length;
    // While its own supervisor is there, it is nobody else's.
    await submit();
    expect([await whose('zhou', 'zheng', 'wang'), told(own), told(other), told('wang')]).toEqual([
      [own],
      1,
      0,
      0,
    ]);
    expect(await cloud.hand('wang').refused(id, 'approvePlan', {})).toBe('NOT_YOURS');
    await cloud.hand('li').act(id, 'recallPlan', { reason: '补充一项措施' });
    await withMember(cloud, own, leave);
    await submit();
    expect([await whose(other, 'wang'), told(other), told('wang')]).toEqual([[other, 'wang'], 1, 1]);
    expect((await cloud.hand('lin').see(id)).owner.standIn?.id).toBe('person-wang');
    await cloud.hand('li').act(id, 'recallPlan', { reason: '补充一项措施' });
    // Now nobody is.
    await withMember(cloud, other, leave);
    await submit();
    expect([await whose(other, 'wang'), told(other), told('wang')]).toEqual([['wang'], 1, 2]);
    expect(await cloud.hand('wang').act(id, 'approvePlan', {})).toMatchObject({ stage: 'implementing' });
    const until = inHours(cloud, 24 * 6);
    await cloud.hand('li').act(id, 'askExtension', { until, reason: '配件要下周才能到货，需要延期。' });
    expect(await cloud.hand('wang').act(id, 'grant', {})).toMatchObject({ stage: 'implementing' });
  });

  test('§3.5.1 the supervisor whose own work it is leaves the plan to another, or to the manager', async () => {
    await withMember(cloud, 'zhou', { roles: ['supervisor', 'handler'] });
    await withMember(cloud, 'zheng', { leftAt: inHours(cloud, -1) });
    const id = await storyUntil(cloud, 'submitted');
    await cloud.hand('qian').act(id, 'accept', {
      category: 'facility',
      severity: 'normal',
      handlerId: 'person-zhou',
    });
    const zhou = cloud.hand('zhou');
    await zhou.act(id, 'startInvestigation', { kind: 'siteVisit', at: inHours(cloud, 0) });
    await zhou.act(id, 'completeInvestigation', findings);
    await zhou.act(id, 'submitPlan', { plan: planFor(cloud) });
    const mine = async (key: string) =>
      (await cloud.hand(key).ask('complaint', 'desk', { filter: 'mine' })).rows.map((row) => row.id);
    expect([await mine('zhou'), await mine('wang')]).toEqual([[], [id]]);
    expect(await zhou.refused(id, 'approvePlan', {})).toBe('FOUR_EYES');
    expect(await cloud.hand('wang').act(id, 'approvePlan', {})).toMatchObject({ stage: 'implementing' });
  });

  test('§3.5.1 approving with changes makes a new version', async () => {
    const id = await storyUntil(cloud, 'planReview');
    const changes = planFor(cloud, { residentMessage: '两天内更换主板。' });
    expect(await cloud.hand('zhou').act(id, 'approvePlan', { changes })).toMatchObject({
      plan: { version: 2, residentMessage: '两天内更换主板。' },
    });
  });
});

describe('§3.5.2 news at the intervals of the plan', () => {
  test('§3.5.2 the first news are due 24 hours after the approval, then as planned', async () => {
    const id = await storyUntil(cloud, 'implementing');
    const due = async () =>
      (await cloud.hand('lin').see(id)).promises.find(({ clock }) => clock === 'progress')?.dueAt;
    expect(await due()).toBe('2026-01-06T02:00:00.000Z');
    await cloud.hours(1);
    const report = { text: '主板已下单', photos: [], doneMeasures: [], important: false };
    await cloud.hand('li').act(id, 'reportProgress', report);
    expect(await due()).toBe('2026-01-07T03:00:00.000Z');
    await cloud.hours(49);
    expect(
      cloud.file(id).events.some((event) => event.type === 'breached' && event.data.clock === 'progress'),
    ).toBe(true);
  });

  test('§3.5.2 T14 a plan that must change goes back to planning, and the resident is told', async () => {
    const id = await storyUntil(cloud, 'implementing');
    await cloud.hand('li').act(id, 'revisePlan', { reason: '厂家停产该型号，须更换整套控制柜。' });
    const seen = await cloud.hand('lin').see(id);
    expect(seen.stage).toBe('planning');
    expect(seen.timeline.map(({ event }) => event)).toContain('planRevised');
  });

  test('§3.2.2 each colleague reports the own task, whichever it is of several', async () => {
    const id = await storyUntil(cloud, 'implementing');
    const li = cloud.hand('li');
    await li.act(id, 'delegate', { staffId: 'person-wu', task: '张贴恢复运行通知' });
    await li.act(id, 'delegate', { staffId: 'person-qian', task: '通知本层住户' });
    await li.act(id, 'delegate', { staffId: 'person-wu', task: '检查对讲' });
    // The desk sees all of them, a colleague who is nothing else only the own; either reports by what the page shows.
    const tasks = async (key: string) => (await cloud.hand(key).see(id)).tasks ?? [];
    expect((await tasks('qian')).map(({ reportable }) => reportable)).toEqual([false, true, false]);
    expect((await tasks('wu')).map(({ index }) => index)).toEqual([0, 2]);
    for (const key of ['wu', 'qian', 'wu']) {
      const task = (await tasks(key)).find(({ reportable }) => reportable)?.index ?? -1;
      await cloud.hand(key).act(id, 'finishTask', { task, result: '已完成', photos: [] });
    }
    expect((await tasks('li')).every(({ doneAt }) => doneAt)).toBe(true);
  });

  test('§3.4.2 each measure is somebody’s, the handler’s own too; its owner is told, finds it on the desk and reports it', async () => {
    const id = await storyUntil(cloud, 'planning');
    const [li, wu] = [cloud.hand('li'), cloud.hand('wu')];
    const { revision, form } = await li.see(id);
    expect(form.candidates?.map((one) => one.id)).toEqual(expect.arrayContaining([li.id, wu.id]));
    const due = inHours(cloud, 48);
    const plan = (...owners: object[]) =>
      planFor(cloud, { measures: owners.map((owner, at) => ({ what: `措施${at}`, dueAt: due, ...owner })) });
    const submit = { id, revision, key: 'owners-of-measures', name: 'submitPlan' } as const;
    for (const [owner, fields] of [
      [{}, { 'plan.measures.0.ownerId': 'REQUIRED' }],
      [{ ownerId: wu.id, contractor: '维保公司' }, { 'plan.measures.0.contractor': 'NOT_UNIQUE' }],
    ] as const)
      expect(await li.answer('complaint', 'act', { ...submit, data: { plan: plan(owner) } })).toMatchObject({
        error: { fields },
      });
    await li.act(id, 'submitPlan', {
      plan: plan({ ownerId: li.id }, { ownerId: wu.id }, { ownerId: wu.id }),
    });
    const mine = async () =>
      (await wu.ask('complaint', 'desk', { filter: 'mine' })).rows.map((row) => row.id);
    expect([await wu.answer('complaint', 'get', { id }), await mine()]).toMatchObject([{ ok: false }, []]);
    await wu.subscribe('case');
    await cloud.hand('zhou').act(id, 'approvePlan', {});
    expect([wu.messages(), await mine()]).toEqual([['新工单提醒'], [id]]);
    expect((await li.see(id)).plan?.measures.map(({ ownerId }) => ownerId)).toEqual([li.id, wu.id, wu.id]);
    const { tasks = [], text } = await wu.see(id);
    expect(tasks).toMatchObject([
      { index: 0, task: '措施1', dueAt: due, reportable: true },
      { index: 1, task: '措施2' },
    ]);
    expect(text).toBe(''); // place and task, no word of the resident's
    const view = await wu.act(id, 'finishTask', { task: 0, result: '已换好', photos: [] });
    expect(view.tasks?.[0]?.doneAt).toBeDefined();
    const report = { text: '都做完了', photos: [], doneMeasures: [0, 2], important: false };
    await li.act(id, 'reportProgress', report);
    expect((await li.see(id)).plan?.measures.every(({ doneAt }) => doneAt)).toBe(true);
    expect([await mine(), (await li.act(id, 'markResolved', result)).stage]).toEqual([[], 'resolved']);
  });

  test('§3.4.2 T14 a plan that goes back takes its owners’ tasks along', async () => {
    const id = await storyUntil(cloud, 'planning');
    const measures = [{ what: '更换主板', ownerId: cloud.hand('wu').id, dueAt: inHours(cloud, 48) }];
    await cloud.hand('li').act(id, 'submitPlan', { plan: planFor(cloud, { measures }) });
    await cloud.hand('zhou').act(id, 'approvePlan', {});
    await cloud.hand('li').act(id, 'revisePlan', { reason: '厂家停产该型号，须更换整套控制柜。' });
    expect((await cloud.hand('li').see(id)).tasks).toEqual([]);
    expect((await cloud.hand('wu').ask('complaint', 'desk', { filter: 'mine' })).rows).toEqual([]);
    const soon = { staffId: cloud.hand('wu').id, task: '张贴告示', dueAt: inHours(cloud, -1) };
    expect(await cloud.hand('li').refused(id, 'delegate', soon)).toBe('PLAN_TIMES');
  });

  test('§3.5.2 T15 it is done when every measure is done or waived with a reason, and no helper’s task is open', async () => {
    const id = await storyUntil(cloud, 'implementing');
    const li = cloud.hand('li');
    expect(await li.refused(id, 'markResolved', result)).toBe('MEASURES_OPEN');
    await li.act(id, 'delegate', { staffId: 'person-wu', task: '张贴恢复运行通知' });
    const waived = [{ measure: 0, reason: '远程修复，无需更换' }];
    expect(await li.refused(id, 'markResolved', { ...result, waived })).toBe('TASKS_OPEN');
    await cloud.hand('wu').act(id, 'finishTask', { task: 0, result: '已张贴', photos: [] });
    const { noPhotoReason: _, ...bare } = result;
    expect(await li.refused(id, 'markResolved', { ...bare, waived })).toBe('EVIDENCE_MISSING');
    expect(await li.act(id, 'markResolved', { ...result, waived })).toMatchObject({ stage: 'resolved' });
  });
});
