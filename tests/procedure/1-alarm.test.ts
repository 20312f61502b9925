import { type Cloud, startCloud } from '../support/cloud';
import { registrationForm } from '../support/forms';
import { fileOne, inHours } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const urgent = (changes = {}) =>
  fileOne(cloud, cloud.hand('chen'), { category: 'facility', danger: true, ...changes });
const heardBy = async (key: string) => (await cloud.hand(key).ask('complaint', 'alarms', {})).alarms;
const callsOf = async (key: string) => (await cloud.hand(key).ask('complaint', 'calls', {})).calls;
const told = (key: string, words: string) =>
  cloud.stored('messages', { personId: `person-${key}`, 'values.words': words }).length;
const minutes = (count: number) => cloud.hours(count / 60);
const noOneSaw = '紧急投诉没人看，请打电话';

describe('T1 an urgent complaint rings until somebody has seen it', () => {
  test('T1 it rings for those on duty who may take it up, and for nobody else', async () => {
    const id = await urgent();
    const heard = { id, category: 'facility', late: false, filedAt: inHours(cloud, 0) };
    for (const key of ['qian', 'zhou']) expect(await heardBy(key)).toMatchObject([heard]);
    expect(JSON.stringify(await heardBy('qian'))).not.toMatch(/陈|13800001234|电梯门/);
    expect(await heardBy('li')).toEqual([]);
    expect(await cloud.hand('chen').answer('complaint', 'alarms', {})).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    await cloud.hand('qian').ask('account', 'duty', { onDuty: false });
    expect(await heardBy('qian')).toEqual([]);
    for (const key of ['sun', 'zhou', 'zheng'])
      await cloud.hand(key).ask('account', 'duty', { onDuty: false });
    expect(await heardBy('qian')).toHaveLength(1); // when none of them is on duty, whoever may hears it
  });

  test('T1 who has it before their eyes says so; it is on the file, the others read who and are left in peace', async () => {
    const id = await urgent();
    await cloud.hand('qian').act(id, 'markSeen', {});
    const [seen] = await heardBy('zhou');
    expect(seen).toMatchObject({ id, seen: { by: { name: '钱敏' }, at: inHours(cloud, 0) } });
    expect(cloud.file(id).events.at(-1)).toMatchObject({ type: 'seen', by: { id: 'person-qian' } });
    expect(await cloud.hand('zhou').refused(id, 'markSeen', {})).toBe('NOT_NOW');
    const timeline = (await cloud.hand('chen').see(id)).timeline.map(({ event }) => event);
    expect(timeline).toContain('seen'); // that somebody has seen it is no secret
    await minutes(6);
    expect(told('zhou', noOneSaw)).toBe(0);
    expect(await callsOf('qian')).toEqual([]);
    await cloud.hand('qian').act(id, 'accept', {
      category: 'facility',
      severity: 'urgent',
      handlerId: cloud.hand('li').id,
    });
    expect(await heardBy('zhou')).toEqual([]);
  });

  test('T1 nobody saw it in five minutes: those on duty and their supervisors are told once more, and the resident is to be called', async () => {
    const id = await urgent();
    await minutes(4);
    expect(told('qian', noOneSaw)).toBe(0);
    await minutes(2);
    for (const key of ['qian', 'zhou']) expect(told(key, noOneSaw)).toBe(1);
    for (const key of ['li', 'wang', 'chen']) expect(told(key, noOneSaw)).toBe(0);
    expect(await heardBy('zhou')).toMatchObject([{ id, late: true }]);
    const [call] = await callsOf('qian');
    expect(call).toMatchObject({ id, reasons: ['alarm'], phone: '138****1234', actions: ['logContact'] });
    await minutes(5);
    for (const key of ['qian', 'zhou']) expect(told(key, noOneSaw)).toBe(1);
    // Whoever has spoken with the resident has seen it.
    await cloud.hand('qian').act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0) });
    expect(await heardBy('zhou')).toEqual([]);
    expect(await callsOf('qian')).toEqual([]);
  });

  test('T1 what the desk itself has registered, and what is not urgent, rings nowhere', async () => {
    await fileOne(cloud, cloud.hand('chen'));
    await cloud.hand('qian').ask('complaint', 'register', {
      key: 'registered-0001',
      complaint: registrationForm({ danger: true }),
    });
    await cloud.emulator.idle();
    expect(await heardBy('zhou')).toEqual([]);
    await minutes(6);
    expect(told('zhou', noOneSaw)).toBe(0);
  });

  test('T1 B10 it rings past the desk and past whom it names', async () => {
    await urgent({ namedStaff: ['person-zheng'] });
    expect(await heardBy('qian')).toEqual([]);
    expect(await heardBy('zheng')).toEqual([]);
    expect(await heardBy('zhou')).toHaveLength(1);
  });

  test('T1 B4 a community sets its own minutes; what was filed before keeps its own', async () => {
    const before = await urgent();
    const { clocks, revision } = await cloud.hand('wang').ask('admin', 'settings', {});
    const alarm = { normal: { by: 'wall' as const, minutes: 10 } };
    const value = { ...clocks, spans: { ...clocks.spans, alarm } };
    await cloud
      .hand('wang')
      .ask('admin', 'change', { section: 'clocks', revision, key: 'ten-minutes-01', value });
    const after = await urgent({ location: { building: '1号楼' } });
    await minutes(6);
    const late = async () => (await heardBy('zhou')).filter((one) => one.late).map(({ id }) => id);
    expect(await late()).toEqual([before]);
    await minutes(6);
    expect((await late()).sort()).toEqual([before, after].sort());
  });
});
