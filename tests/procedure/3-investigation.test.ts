import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { findings, inHours, storyUntil } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud({ coalesceAbove: 12 }); // a breach to the minute
});
afterEach(() => cloud.stop());

const events = (id: string) => cloud.file(id).events.map(({ type }) => type);

describe('§3.3.1 the investigation begins within 24 hours of the complaint', () => {
  test('§3.3.1 T9 the handler begins it with a first step; opening the page does not count', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').see(id);
    expect(events(id)).not.toContain('investigationStarted');
    const begin = { kind: 'siteVisit', at: inHours(cloud, 0), place: '3号楼机房' } as const;
    expect(await cloud.hand('wu').answer('complaint', 'get', { id })).toMatchObject({ ok: false });
    expect(await cloud.hand('qian').refused(id, 'startInvestigation', begin)).toBe('NOT_YOURS');
    expect(await cloud.hand('li').act(id, 'startInvestigation', begin)).toMatchObject({
      stage: 'investigating',
    });
  });

  test('§3.3.1 the 24 hours run from the complaint, on the wall, and no transfer resets them', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hours(3);
    await cloud.hand('zhou').act(id, 'transfer', { handlerId: 'person-wu', reason: '值班调整' });
    const { promises } = await cloud.hand('lin').see(id);
    expect(promises.find(({ clock }) => clock === 'investigationStart')?.dueAt).toBe(
      '2026-01-06T02:00:00.000Z',
    );
  });

  test('§3.3.1 warned at half and three quarters, late at 24 hours: the handler, then the supervisor, then the manager', async () => {
    for (const who of ['li', 'zheng', 'wang']) await cloud.hand(who).subscribe('due', 'due', 'due', 'due');
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hours(23);
    expect(events(id).filter((type) => type === 'warned')).toHaveLength(2);
    await cloud.hours(2);
    expect(events(id)).toEqual(expect.arrayContaining(['breached', 'escalated']));
    expect(cloud.hand('zheng').messages()).toContain('超时预警');
    expect(cloud.hand('wang').messages()).toEqual([]);
    await cloud.hours(24);
    expect(cloud.hand('wang').messages()).toContain('超时预警');
    expect(await cloud.hand('zhou').see(id)).toMatchObject({ escalation: 2 });
  });

  test('§3.3.1 B4 a breach says in whose hands the time was spent', async () => {
    const { id } = await cloud.hand('lin').ask('complaint', 'submit', {
      key: 'shares-of-time',
      complaint: complaintForm(),
    });
    await cloud.hours(6);
    await cloud
      .hand('qian')
      .act(id, 'accept', { category: 'facility', severity: 'normal', handlerId: 'person-li' });
    await cloud.hours(17.5);
    await cloud.hours(1);
    const breach = cloud
      .file(id)
      .events.find((event) => event.type === 'breached' && event.data.clock === 'investigationStart');
    expect(breach?.data).toMatchObject({
      shares: [
        { holder: 'desk', minutes: 360 },
        { holder: 'person-li', minutes: 1080 },
      ],
    });
  });

  test('§3.3.1 T10 it ends with facts, cause, validity, responsibility and evidence, or the reason why there is none', async () => {
    const id = await storyUntil(cloud, 'investigating');
    const { noPhotoReason: _, ...bare } = findings;
    expect(await cloud.hand('li').refused(id, 'completeInvestigation', bare)).toBe('EVIDENCE_MISSING');
    expect(await cloud.hand('li').act(id, 'completeInvestigation', findings)).toMatchObject({
      stage: 'planning',
    });
  });
});

describe('§3.3.2 the resident is kept informed', () => {
  test('§3.3.2 N6 news are told, and every page says when the next will come', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'investigating');
    await lin.subscribe('progress', 'progress');
    await cloud.hand('li').act(id, 'reportProgress', {
      text: '厂家明早到场检测',
      photos: [],
      doneMeasures: [],
      important: false,
    });
    expect(lin.messages()).toEqual(['投诉进度提醒']);
    const view = await lin.see(id);
    expect(view.timeline.at(-1)).toMatchObject({
      event: 'progressReported',
      text: '厂家明早到场检测',
      by: { name: '李强' },
    });
    expect(view.next?.dueAt).toBeDefined();
    expect(view.handler).toEqual({ id: 'person-li', name: '李强', title: '工程部' });
  });

  test('§3.3.2 silence is a breach after 48 waking hours', async () => {
    const id = await storyUntil(cloud, 'investigating');
    await cloud.hours(49);
    const silent = cloud
      .file(id)
      .events.filter((event) => event.type === 'breached' && event.data.clock === 'progress');
    expect(silent).toHaveLength(1);
  });

  test('§3.3.2 internal notes and internal findings stay inside', async () => {
    const id = await storyUntil(cloud, 'investigating');
    await cloud.hand('li').act(id, 'note', { text: '内部：维保合同已过期', photos: [] });
    await cloud.hand('li').act(id, 'addFinding', {
      kind: 'interview',
      text: '内部：保安称早已上报',
      at: inHours(cloud, 0),
      persons: ['保安甲'],
      photos: [],
      visibility: 'internal',
    });
    await cloud.hand('li').act(id, 'addFinding', {
      kind: 'records',
      text: '查阅运行记录，确认昨晚停梯两次',
      at: inHours(cloud, 0),
      persons: [],
      photos: [],
      visibility: 'public',
    });
    const seen = JSON.stringify(await cloud.hand('lin').see(id));
    expect(seen).not.toMatch(/内部|保安甲/);
    expect(seen).toContain('确认昨晚停梯两次');
    expect(JSON.stringify(await cloud.hand('zhou').see(id))).toContain('维保合同已过期');
  });

  test('T26 a resident urges after 24 silent hours, and again a day later', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').subscribe('due', 'due', 'due');
    expect(await lin.refused(id, 'urge', {})).toBe('TOO_EARLY');
    await cloud.hours(24.5);
    await lin.act(id, 'urge', { text: '请尽快' });
    expect(await lin.refused(id, 'urge', {})).toBe('TOO_EARLY');
    expect(cloud.hand('li').messages()).toContain('超时预警');
  });
});

describe('B8 waiting for others', () => {
  test('B8 a hold is approved by the supervisor, pauses the house’s clocks, not the procedure’s, and ends by itself', async () => {
    const id = await storyUntil(cloud, 'investigating');
    const until = inHours(cloud, 24 * 5);
    await cloud.hand('li').act(id, 'askHold', { until, reason: '等待电梯厂家寄送专用检测仪' });
    expect(await cloud.hand('lin').see(id)).toMatchObject({ stage: 'investigating' });
    const held = await cloud.hand('zhou').act(id, 'grant', {});
    expect(held.hold).toMatchObject({ kind: 'waitingExternal', until });
    expect(held.promises.find(({ clock }) => clock === 'findings')?.paused).toBe(true);
    expect(held.promises.find(({ clock }) => clock === 'progress')?.paused).toBe(false);
    await cloud.hours(24 * 5 + 1);
    expect((await cloud.hand('lin').see(id)).hold).toBeUndefined();
  });

  test('T25 more time is asked for before it is due, granted by the supervisor, and the resident is told why', async () => {
    const id = await storyUntil(cloud, 'investigating');
    const until = inHours(cloud, 24 * 8);
    await cloud.hand('li').act(id, 'askExtension', { until, reason: '检测报告须由第三方机构出具' });
    expect(await cloud.hand('li').refused(id, 'grant', {})).toBe('NOT_YOURS');
    await cloud.hand('zhou').act(id, 'grant', {});
    expect((await cloud.hand('lin').see(id)).timeline.at(-1)).toMatchObject({
      event: 'extended',
      dueAt: until,
    });
  });
});
