import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, findings, inHours, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const reason = '不属于物业管理范围，请向有关部门反映';
const explanation = '该事项为两户之间的债务纠纷，物业无权处理，建议通过社区调解。';

describe('§3.2.1 every complaint has a kind and a gravity', () => {
  test('§3.2.1 the desk classifies, and a second kind may be added (T2)', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    const view = await cloud.hand('qian').act(id, 'accept', {
      category: 'facility',
      further: 'noise',
      severity: 'major',
      severityReason: '影响整栋楼出行',
      handlerId: 'person-li',
    });
    expect(view).toMatchObject({
      stage: 'assigned',
      category: 'facility',
      further: 'noise',
      severity: 'major',
    });
  });

  test('§3.2.1 a gravity is lowered only with a reason', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'), { danger: true, category: 'safety' });
    const order = { category: 'safety', severity: 'normal', handlerId: 'person-li' } as const;
    expect(await cloud.hand('qian').refused(id, 'accept', order)).toBe('REASON_MISSING');
  });

  test('§3.2.1 the five boxes give the gravity; what was ticked is for staff alone, an own word needs a reason', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    const qian = cloud.hand('qian');
    const { form } = await qian.see(id);
    expect(form.assessment?.ticked).toEqual([]);
    expect(form.assessment?.lines).toContainEqual({ gives: 'urgent', boxes: ['immediateAction'] });
    const order = { category: 'facility', handlerId: 'person-li' } as const;
    const ticked = ['complexity', 'impact'] as const;
    expect(await qian.refused(id, 'accept', { ...order, ticked: [...ticked], severity: 'normal' })).toBe(
      'REASON_MISSING',
    );
    await qian.act(id, 'accept', { ...order, ticked: [...ticked], severity: 'major' });
    const urgent = { ...order, ticked: [...ticked, 'safety' as const] };
    const { handlerId: _, ...kind } = urgent;
    const reason = '⟦围挡已经拉好⟧';
    const view = await cloud.hand('li').act(id, 'reclassify', { ...kind, severity: 'normal', reason });
    expect(view).toMatchObject({ severity: 'normal', form: { assessment: { ticked: kind.ticked } } });
    const told = (await cloud.hand('zhou').see(id)).timeline;
    expect(told.find(({ event }) => event === 'accepted')).toMatchObject({ ticked, severity: 'major' });
    expect(told.at(-1)).toMatchObject({ ticked: kind.ticked, severity: 'normal', byRule: 'urgent' });
    const seen = await cloud.hand('lin').see(id);
    expect(seen.timeline.at(-1)).toMatchObject({ event: 'reclassified', severity: 'normal' });
    expect(JSON.stringify(seen)).not.toMatch(/ticked|byRule|assessment|complexity|围挡/);
  });

  test('§3.2.1 a complaint about safety, or with danger marked, is urgent with nothing ticked', async () => {
    const order = { severity: 'normal', handlerId: 'person-li' } as const;
    const calm = await fileOne(cloud, cloud.hand('lin'));
    const safety = { ...order, category: 'noise', further: 'safety' } as const;
    expect(await cloud.hand('qian').refused(calm, 'accept', safety)).toBe('REASON_MISSING');
    const danger = await fileOne(cloud, cloud.hand('lin'), { danger: true });
    const other = { ...order, category: 'noise' } as const;
    expect(await cloud.hand('qian').refused(danger, 'accept', other)).toBe('REASON_MISSING');
    expect(
      await cloud.hand('qian').act(danger, 'accept', { ...other, severityReason: '现场没有危险' }),
    ).toMatchObject({ severity: 'normal' });
  });

  test('§3.2.1 a kind can be changed later; no promise already made is erased', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const before = await cloud.hand('lin').see(id);
    const after = await cloud
      .hand('qian')
      .act(id, 'reclassify', { category: 'noise', severity: 'normal', reason: '实为机房噪音' });
    expect(after.category).toBe('noise');
    expect(after.expected).toEqual(before.expected);
    expect(after.promises.find(({ clock }) => clock === 'investigationStart')?.dueAt).toBe(
      before.promises.find(({ clock }) => clock === 'investigationStart')?.dueAt,
    );
  });
});

describe('§3.2.2 for every kind there is a responsible person', () => {
  test('§3.2.2 no complaint is taken up without one handler; the least load is suggested first', async () => {
    const id = await fileOne(cloud, cloud.hand('chen'));
    const { form } = await cloud.hand('qian').see(id);
    const [first] = form.candidates ?? [];
    expect(first).toMatchObject({ suggested: true, id: 'person-wu', open: 0 });
    expect(form.candidates?.filter((one) => one.suggested)).toHaveLength(1);
  });

  test('§3.2.2 who is off duty, or no handler, is not made responsible', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    await cloud.hand('wu').ask('account', 'duty', { onDuty: false });
    const to = (handlerId: string) =>
      cloud.hand('qian').refused(id, 'accept', { category: 'facility', severity: 'normal', handlerId });
    expect(await to('person-wu')).toBe('HANDLER_UNAVAILABLE');
    expect(await to('person-qian')).toBe('HANDLER_UNAVAILABLE');
    await cloud.hand('wu').ask('account', 'duty', { onDuty: true });
    expect(await to('person-wu')).toBeUndefined();
  });

  test('§3.2.2 N2: the handler is told of the new case, the resident that it is taken up', async () => {
    await cloud.hand('li').subscribe('case');
    await cloud.hand('lin').subscribe('progress', 'progress');
    const told = cloud.hand('li').messages().length;
    await storyUntil(cloud, 'assigned');
    expect(cloud.hand('li').messages().slice(told)).toEqual(['新工单提醒']);
    expect(cloud.hand('lin').messages()).toContain('投诉进度提醒');
  });

  test('T24 handing on keeps the clocks; the third time needs the manager; the resident is told', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const dueAt = (await cloud.hand('lin').see(id)).next?.dueAt;
    await cloud.hand('li').act(id, 'askTransfer', { reason: '本周外出培训，无法到场' });
    expect(await cloud.hand('qian').act(id, 'grant', { handlerId: 'person-wu' })).toMatchObject({
      handler: { name: '吴军' },
    });
    await cloud.hand('zhou').act(id, 'transfer', { handlerId: 'person-li', reason: '培训取消' });
    const again = { handlerId: 'person-wu', reason: '再次调整' };
    expect(await cloud.hand('qian').refused(id, 'transfer', again)).toBe('MANAGER_NEEDED');
    expect(await cloud.hand('wang').act(id, 'transfer', again)).toMatchObject({ handler: { name: '吴军' } });
    expect((await cloud.hand('lin').see(id)).next?.dueAt).toBe(dueAt);
    expect(
      (await cloud.hand('lin').see(id)).timeline.filter(({ event }) => event === 'transferred'),
    ).toHaveLength(3);
  });

  test('§3.2.2 helpers have tasks of their own and see no contact data', async () => {
    const id = await storyUntil(cloud, 'assigned');
    expect(await cloud.hand('wu').answer('complaint', 'get', { id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    await cloud.hand('li').act(id, 'delegate', { staffId: 'person-wu', task: '调取监控录像' });
    const view = await cloud.hand('wu').see(id);
    expect(view.contact).toBeUndefined();
    expect(view.tasks).toMatchObject([{ task: '调取监控录像' }]);
  });
});

describe('T5, T6 declining needs two persons and can be appealed', () => {
  test('T5 a proposal alone declines nothing; the proposer cannot confirm it; the supervisor can', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const proposal = { reason: 'privateDispute', explanation, referral: '社区调解委员会' } as const;
    expect(await cloud.hand('zhou').act(id, 'proposeDecline', proposal)).toMatchObject({ stage: 'assigned' });
    expect(await cloud.hand('zhou').refused(id, 'grant', {})).toBe('FOUR_EYES');
    expect(await cloud.hand('zheng').act(id, 'grant', {})).toMatchObject({ stage: 'declined' });
    const seen = await cloud.hand('lin').see(id);
    expect(seen.timeline.at(-1)).toMatchObject({ event: 'declined', declineReason: 'privateDispute' });
    expect(seen.actions).toContain('appeal');
  });

  test('T6 an appeal goes to the manager, once, within seven days', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').act(id, 'proposeDecline', { reason: 'privateDispute', explanation });
    await cloud.hand('zhou').act(id, 'grant', {});
    const appealed = await cloud.hand('lin').act(id, 'appeal', { reason: '电梯属于公共设施，不是私人纠纷' });
    expect(appealed).toMatchObject({ stage: 'submitted', round: 2, owner: { kind: 'manager' } });
    const accept = { category: 'facility', severity: 'normal', handlerId: 'person-li' } as const;
    expect(await cloud.hand('qian').refused(id, 'accept', accept)).toBe('MANAGER_NEEDED');
    expect(await cloud.hand('wang').act(id, 'accept', accept)).toMatchObject({ stage: 'assigned' });
  });

  test('B2 a request can be denied, with a reason', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').act(id, 'proposeDecline', { reason: 'privateDispute', explanation });
    expect(await cloud.hand('zhou').act(id, 'deny', { reason })).toMatchObject({ stage: 'assigned' });
    expect((await cloud.hand('zhou').see(id)).request).toBeUndefined();
  });
});

describe('T7, T8, B9 the same complaint twice', () => {
  test('B9 before filing one hears that it is known already, and nothing of anybody’s words', async () => {
    await fileOne(cloud, cloud.hand('lin'), {
      location: { building: '1号楼' },
      text: '一号楼门禁坏了，谁都能进出，不安全。',
    });
    const { cases } = await cloud
      .hand('chen')
      .ask('complaint', 'suggest', { text: '', category: 'facility', building: '1号楼' });
    expect(cases).toMatchObject([{ own: false, stage: 'submitted', category: 'facility' }]);
    expect(JSON.stringify(cases)).not.toMatch(/门禁|TS2026|lin/);
  });

  test('B9 who joins is asked for by the system, confirmed by a supervisor, and hears the main file’s news', async () => {
    const place = { building: '1号楼', publicPlace: '电梯厅' };
    const main = await fileOne(cloud, cloud.hand('lin'), { location: place });
    await cloud.hand('chen').subscribe('survey');
    const contact = { name: '陈志远', phone: '13900005678' };
    const joined = await fileOne(cloud, cloud.hand('chen'), { location: place, joins: main, contact });
    expect(await cloud.hand('zhou').act(joined, 'grant', {})).toMatchObject({ stage: 'merged' });
    expect(await cloud.hand('qian').see(main)).toMatchObject({ followers: 1 });
    await tellOn(cloud, main, 'submitted', 'resolved');
    const view = await cloud.hand('chen').see(joined);
    expect(view).toMatchObject({
      stage: 'merged',
      mainStage: 'resolved',
      no: expect.not.stringMatching((await cloud.hand('lin').see(main)).no),
    });
    expect(view.timeline.some(({ fromMain }) => fromMain)).toBe(true);
    expect(JSON.stringify(view)).not.toMatch(/林若云|13800001234|person-lin/);
    expect(cloud.hand('chen').messages()).toContain('服务评价提醒');
  });

  test('T7 the desk merges only what is the same place and kind; T8 a supervisor separates again', async () => {
    const main = await fileOne(cloud, cloud.hand('lin'));
    const other = await fileOne(cloud, cloud.hand('chen'), { location: { building: '1号楼' } });
    const why = '同一部电梯的同一故障';
    expect(await cloud.hand('qian').refused(other, 'merge', { into: main, reason: why })).toBe(
      'NOT_MERGEABLE',
    );
    const same = await fileOne(cloud, cloud.hand('chen'));
    const { form } = await cloud.hand('qian').see(same);
    expect(form.mergeTargets?.map(({ id }) => id)).toContain(main);
    await cloud.hand('qian').act(same, 'merge', { into: main, reason: why });
    await cloud.hand('zhou').act(same, 'grant', {});
    expect(cloud.file(main).complaint.followers).toHaveLength(1);
    await cloud.hand('zhou').act(same, 'unmerge', { reason: '现场确认为两部不同的电梯' });
    expect(cloud.file(main).complaint.followers).toHaveLength(0);
    expect(cloud.file(same).complaint.mainId).toBeUndefined();
  });

  test('T22 when the main file is withdrawn the oldest follower takes its place', async () => {
    const main = await fileOne(cloud, cloud.hand('lin'));
    const follower = await fileOne(cloud, cloud.hand('chen'), { joins: main });
    await cloud.hand('zhou').act(follower, 'grant', {});
    await cloud.hand('lin').act(main, 'withdraw', {});
    await cloud.emulator.idle();
    expect(cloud.file(follower).complaint).toMatchObject({ stage: 'submitted' });
  });
});

describe('T3, T4, B8 questions to the resident', () => {
  test('T3 N3: asking begins a wait only when the question has arrived; T4 the answer ends it', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'assigned');
    const questions = ['什么时间段停得最多？'];
    await cloud.hand('li').act(id, 'requestInfo', { questions });
    expect((await lin.see(id)).hold).toBeUndefined();
    await cloud
      .hand('li')
      .act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0), words: '已口头询问' });
    expect(await lin.see(id)).toMatchObject({ hold: { kind: 'waitingResident' }, questions });
    const answered = await lin.act(id, 'supply', { text: '晚上八点到十点', photos: [] });
    expect(answered.hold).toBeUndefined();
    expect(
      await cloud.hand('li').act(id, 'startInvestigation', { kind: 'records', at: inHours(cloud, 0) }),
    ).toMatchObject({ stage: 'investigating' });
    expect(await cloud.hand('li').act(id, 'completeInvestigation', findings)).toMatchObject({
      stage: 'planning',
    });
  });

  test('T3 a push that WeChat took is an arrival too (B8)', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'assigned');
    await lin.subscribe('progress');
    await cloud.hand('li').act(id, 'requestInfo', { questions: ['方便上门吗？'] });
    await cloud.emulator.idle();
    expect(cloud.file(id).events.map(({ type }) => type)).toContain('deliveryConfirmed');
    expect(await lin.see(id)).toMatchObject({ hold: { kind: 'waitingResident' } });
  });
});
