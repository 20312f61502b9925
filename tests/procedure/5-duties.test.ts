import { randomUUID } from 'node:crypto';
import type { ChangeDocument } from '../../cloudfunctions/shared/store/changes';
import { duties, everybody } from '../../src/staff/handbook/duties';
import { HANDBOOK } from '../../types/administration/handbook';
import { StaffRole } from '../../types/people';
import { type Cloud, startCloud } from '../support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const first = `${HANDBOOK}.0`;
const team = async () => (await cloud.hand('zhou').ask('admin', 'team', {})).members;
const confirmedAt = async (id: string) => (await team()).find((one) => one.id === id)?.handbookAt;
const records = () => cloud.stored<ChangeDocument>('changes', { what: 'confirmed' });

describe('§5.1 everybody of the staff reads the duties of their role and confirms it', () => {
  test('§5.1 the handbook has duties for everybody and for each role, none of them twice', () => {
    const lines = [...everybody, ...StaffRole.options.flatMap((role) => duties[role])];
    expect(new Set(lines).size).toBe(lines.length);
    for (const role of StaffRole.options) expect(duties[role].length).toBeGreaterThanOrEqual(4);
  });

  test('§5.1 a version is confirmed once, with its time; who leads sees who has not', async () => {
    const li = cloud.hand('li');
    expect((await li.ask('account', 'me', {})).staff?.handbookDue).toBe(true);
    expect(await li.ask('admin', 'handbook', {})).toEqual({ version: first });
    const at = cloud.emulator.clock.now().toISOString();
    expect(await li.ask('admin', 'confirmHandbook', { version: first })).toEqual({
      version: first,
      confirmedAt: at,
    });
    await cloud.hours(1);
    // The same tap again is not a later reading.
    await li.ask('admin', 'confirmHandbook', { version: first });
    expect(records()).toMatchObject([{ by: li.id, staffId: li.id, at, key: first }]);
    expect((await li.ask('account', 'me', {})).staff?.handbookDue).toBeUndefined();
    expect(await confirmedAt(li.id)).toBe(at);
    expect(await confirmedAt(cloud.hand('wu').id)).toBeUndefined();
    const { changes } = await cloud.hand('wang').ask('admin', 'changes', {});
    expect(changes[0]).toMatchObject({ what: 'confirmed', by: { id: li.id } });
  });

  test('§5.1 a run that dies after the record is finished by the next tap', async () => {
    const wu = cloud.hand('wu');
    cloud.emulator.faults.inject('function-killed', { functionName: 'admin', after: 1 });
    await wu.answer('admin', 'confirmHandbook', { version: first }).catch(() => undefined);
    expect(await confirmedAt(wu.id)).toBeUndefined();
    await wu.ask('admin', 'confirmHandbook', { version: first });
    expect(await confirmedAt(wu.id)).toBeDefined();
    expect(records().filter(({ by }) => by === wu.id)).toHaveLength(1);
  });

  test('§5.1 what the community adds makes a new version, which asks everybody again; an old one cannot be confirmed', async () => {
    const { revision } = await cloud.hand('wang').ask('admin', 'settings', {});
    const value = { houseRules: '进户前出示工牌，穿鞋套。' };
    await cloud
      .hand('wang')
      .ask('admin', 'change', { section: 'handbook', revision, key: randomUUID(), value });
    const li = cloud.hand('li');
    const second = `${HANDBOOK}.1`;
    expect(await li.ask('admin', 'handbook', {})).toEqual({ version: second, ...value });
    expect((await li.ask('account', 'me', {})).staff?.handbookDue).toBe(true);
    expect(await confirmedAt(li.id)).toBeUndefined();
    expect(await li.answer('admin', 'confirmHandbook', { version: first })).toMatchObject({
      error: { code: 'CHANGED' },
    });
    await li.ask('admin', 'confirmHandbook', { version: second });
    expect(records().filter(({ by }) => by === li.id)).toHaveLength(2);
  });
});
