import { alter } from '../support/alter';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { dissatisfied, inHours, planFor, result, satisfied, storyUntil } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const breaches = (id: string, clock: string) =>
  cloud.file(id).events.filter((event) => event.type === 'breached' && event.data.clock === clock);

const message = '由吴军重新调查，三天内给您答复。';

describe('§3.6.1 the resident is contacted within 48 hours of the solution', () => {
  test('§3.6.1 N9: the survey comes at once and opens its page', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'implementing');
    await lin.subscribe('survey');
    await cloud
      .hand('li')
      .act(id, 'reportProgress', { text: '已更换', photos: [], doneMeasures: [0], important: false });
    await cloud.hand('li').act(id, 'markResolved', result);
    expect(cloud.emulator.delivered(lin.openid)).toMatchObject([
      { title: '服务评价提醒', page: `pages/survey/index?id=${id}` },
    ]);
  });

  test('§3.6.1 a push is not a contact: without an answer or a call it is late after 48 hours', async () => {
    const lin = cloud.hand('lin');
    await lin.subscribe('survey');
    const id = await storyUntil(cloud, 'resolved');
    await cloud.hours(47.8);
    expect(breaches(id, 'contact')).toHaveLength(0);
    await cloud.hours(0.5);
    expect(breaches(id, 'contact')).toHaveLength(1);
  });

  test.each(['answer', 'call'] as const)('§3.6.1 an %s in time fulfils it', async (how) => {
    const id = await storyUntil(cloud, 'resolved');
    if (how === 'answer') await cloud.hand('lin').act(id, 'rate', satisfied);
    else await cloud.hand('li').act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0) });
    await cloud.hours(49);
    expect(breaches(id, 'contact')).toHaveLength(0);
  });

  test('§3.6.1 two attempts in different half-days fulfil it, one does not', async () => {
    const id = await storyUntil(cloud, 'resolved');
    const attempt = () =>
      cloud.hand('li').act(id, 'logContact', { outcome: 'unreached', at: inHours(cloud, 0) });
    await attempt();
    expect((await cloud.hand('li').see(id)).promises.map(({ clock }) => clock)).toContain('contact');
    await cloud.hours(6);
    await attempt();
    expect((await cloud.hand('li').see(id)).promises.map(({ clock }) => clock)).not.toContain('contact');
  });

  test('§3.6.1 an answer that staff recorded is labelled, and the resident overrules it within seven days', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'resolved');
    await cloud.hand('qian').act(id, 'recordAnswer', { rating: satisfied, words: '业主电话中表示满意' });
    expect(await lin.see(id)).toMatchObject({ stage: 'archived', rating: { byStaff: true } });
    await cloud.hours(24 * 3);
    expect(await lin.act(id, 'rate', dissatisfied)).toMatchObject({
      stage: 'reevaluating',
      round: 2,
      rating: { byStaff: false },
    });
  });

  test('§3.6.1 opening the survey records nothing', async () => {
    const id = await storyUntil(cloud, 'resolved');
    const { revision } = cloud.file(id);
    await cloud.hand('lin').see(id);
    expect(cloud.file(id).revision).toBe(revision);
  });
});

describe('§3.6.2 satisfied: archived; dissatisfied: re-evaluated and followed further', () => {
  test('§3.6.2 T16 N10: satisfied, it is archived, and what the file lacks is listed', async () => {
    const id = await storyUntil(cloud, 'archived');
    expect(await cloud.hand('zhou').see(id)).toMatchObject({
      stage: 'archived',
      archive: { result: 'satisfied', missing: expect.arrayContaining(['resultPhotos']) },
    });
    expect(cloud.stored('messages', { complaintId: id, notice: 'N10' })).toHaveLength(0);
  });

  test('§3.6.2 T17, T19 dissatisfied in one tap with a reason: another round, decided by the supervisor', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'resolved');
    expect(await lin.refused(id, 'rate', { ...dissatisfied, tags: [] })).toBe('REASON_MISSING');
    expect(await lin.act(id, 'rate', dissatisfied)).toMatchObject({ stage: 'reevaluating', round: 2 });
    const decision = { restartFrom: 'planning', handlerId: 'person-wu', message } as const;
    expect(await cloud.hand('li').refused(id, 'decideReevaluation', decision)).toBe('NOT_YOURS');
    const view = await cloud.hand('zhou').act(id, 'decideReevaluation', decision);
    expect(view).toMatchObject({ stage: 'planning', handler: { name: '吴军' } });
    expect((await lin.see(id)).timeline.at(-1)).toMatchObject({
      event: 'reevaluationDecided',
      text: message,
    });
  });

  test('§3.6.2 a third time dissatisfied it is among the hard ones; T27 the form brings the ways out as the community has them', async () => {
    const id = await storyUntil(cloud, 'resolved');
    await alter(cloud, 'complaints', id, { $set: { 'complaint.dissatisfactions': 2, 'complaint.round': 3 } });
    const hard = async () => cloud.hand('wang').ask('complaint', 'desk', { filter: 'hard' });
    expect(await hard()).toMatchObject({ counts: { hard: 0 }, rows: [] });
    await cloud.hand('lin').act(id, 'rate', dissatisfied);
    expect(await hard()).toMatchObject({ counts: { hard: 1 }, rows: [{ id }] });
    const { form } = await cloud.hand('wang').see(id);
    expect(form).toMatchObject({ meetingNeeded: true, externalWays: '12345 热线；街道办事处；业主委员会' });
    const decision = { restartFrom: 'planning', handlerId: 'person-wu', message } as const;
    expect(await cloud.hand('wang').refused(id, 'decideReevaluation', decision)).toBe('REASON_MISSING');
  });

  test('§3.6.2 the second dissatisfaction is the manager’s; T27 the third round may end in a written final answer', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'resolved');
    await lin.act(id, 'rate', dissatisfied);
    await cloud
      .hand('zhou')
      .act(id, 'decideReevaluation', { restartFrom: 'planning', handlerId: 'person-wu', message });
    const wu = cloud.hand('wu');
    await wu.act(id, 'submitPlan', { plan: planFor(cloud) });
    await cloud.hand('zhou').act(id, 'approvePlan', {});
    await wu.act(id, 'markResolved', { ...result, waived: [{ measure: 0, reason: '已由厂家完成' }] });
    await lin.act(id, 'rate', dissatisfied);
    const again = { restartFrom: 'investigating', message } as const;
    expect(await cloud.hand('zhou').refused(id, 'decideReevaluation', again)).toBe('MANAGER_NEEDED');
    const closing = {
      finalAnswer: '三次检测均合格，已更换全部可疑部件，物业无法进一步处理，特此书面答复。',
      externalWays: '12345 热线；市场监管局特种设备科',
    };
    expect(await cloud.hand('zhou').refused(id, 'closeDisputed', closing)).toBe('NOT_YOURS');
    expect(await cloud.hand('wang').act(id, 'closeDisputed', closing)).toMatchObject({ stage: 'disputed' });
    expect((await lin.see(id)).timeline.at(-1)).toMatchObject({
      event: 'disputed',
      text: closing.finalAnswer,
    });
  });

  test('§3.6.2 T18 no answer after seven days and three attempts on two days: archived as such, never as satisfied', async () => {
    const id = await storyUntil(cloud, 'resolved');
    const attempt = () =>
      cloud.hand('li').act(id, 'logContact', { outcome: 'unreached', at: inHours(cloud, 0) });
    await attempt();
    await cloud.hours(6);
    await attempt();
    await cloud.hours(20);
    await attempt();
    await cloud.hours(24 * 5);
    expect(cloud.file(id).complaint.stage).toBe('resolved');
    await cloud.hours(24 * 2);
    expect(cloud.file(id).complaint).toMatchObject({ stage: 'archived', archive: { result: 'noResponse' } });

    // §4: what the archive lacks is on the desk until somebody says why; what comes later completes it.
    const [qian, li, lin] = ['qian', 'li', 'lin'].map((key) => cloud.hand(key)) as [Hand, Hand, Hand];
    const lacking = async () =>
      (await qian.ask('complaint', 'desk', { filter: 'incomplete' })).rows.map((row) => row.id);
    const missing = async () =>
      (await qian.see(id)).completeness?.flatMap(({ piece, state }) => (state === 'missing' ? [piece] : []));
    expect([await lacking(), await missing()]).toEqual([[id], ['contact', 'answer']]);
    const said = { piece: 'answer', reason: '三次电话都没有接通，已发消息告知结果' } as const;
    expect(await li.refused(id, 'explainMissing', said)).toBe('NOT_YOURS');
    const told = await qian.act(id, 'explainMissing', said);
    expect(told.completeness).toContainEqual({ ...said, clause: '§3.6.1', state: 'explained' });
    expect(await qian.refused(id, 'explainMissing', said)).toBe('NOT_NOW');
    expect([await lacking(), await missing()]).toEqual([[id], ['contact']]);
    await li.act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0) });
    expect([await lacking(), await missing()]).toEqual([[], []]);
    expect((await lin.see(id)).completeness).toBeUndefined();
  });

  test('§3.6.2 T18 without the attempts it stays open', async () => {
    const id = await storyUntil(cloud, 'resolved');
    await cloud.hours(24 * 8);
    expect(cloud.file(id).complaint.stage).toBe('resolved');
  });
});
