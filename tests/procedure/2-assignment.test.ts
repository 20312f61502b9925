import { decide } from '../../cloudfunctions/shared/workflow/decide';
import type { Channel } from '../../types/complaint';
import type { Week } from '../../types/settings';
import { withMember, withSettings } from '../support/administration';
import { type Cloud, MONDAY, startCloud } from '../support/cloud';
import { contextOf, people, MONDAY as WORK } from '../support/complaints';
import { given } from '../support/given';
import { fileOne, inHours, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const candidates = async (id: string) => (await cloud.hand('qian').see(id)).form.candidates ?? [];
const accept = (handlerId: string) => ({ category: 'facility', severity: 'normal', handlerId }) as const;
const noon: [number, number][] = [[0, 12 * 60]];
const mornings: Week = [noon, noon, noon, noon, noon, noon, noon];
const evenings: Week = mornings.map(() => [[18 * 60, 24 * 60]]);

describe('§3.2.2 a proposal, with what speaks for it', () => {
  test('§3.2.2 in charge of the kind, then on shift, then the least in hand; leave is shown', async () => {
    await withMember(cloud, 'li', { categories: ['facility'], shifts: mornings });
    await withMember(cloud, 'wu', { shifts: mornings });
    const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility' });
    expect(await candidates(id)).toMatchObject([
      { id: 'person-li', suggested: true, reasons: ['ofCategory', 'onShift', 'leastOpen'] },
      { id: 'person-wu', suggested: false, reasons: ['onShift', 'leastOpen'] },
    ]);
    await withMember(cloud, 'li', { categories: [], shifts: evenings });
    expect((await candidates(id))[0]).toMatchObject({ id: 'person-wu', onDuty: true, suggested: true });
    await withMember(cloud, 'li', {
      shifts: mornings,
      absences: [{ from: inHours(cloud, 5), until: inHours(cloud, 50) }],
    });
    expect((await candidates(id))[1]).toMatchObject({ id: 'person-li', awayFrom: inHours(cloud, 5) });
    await withMember(cloud, 'li', { absences: [] });
  });

  test('§3.2.2 whose building it is comes first, or whose team’s; who sees to others comes last', async () => {
    const at = (building: string) =>
      fileOne(cloud, cloud.hand('lin'), { category: 'facility', location: { building, freeText: '大堂' } });
    const [third, first] = [await at('3号楼'), await at('1号楼')];
    await withMember(cloud, 'wu', { buildings: ['3号楼'] });
    expect((await candidates(third))[0]).toMatchObject({
      id: 'person-wu',
      suggested: true,
      reasons: expect.arrayContaining(['ofBuilding']),
    });
    expect((await candidates(first)).map(({ id }) => id)).toEqual(['person-li', 'person-wu']);
    await withMember(cloud, 'wu', { buildings: [], team: '东区' });
    await withSettings(cloud, { teamBuildings: [{ team: '东区', buildings: ['1号楼'] }] });
    expect((await candidates(first))[0]).toMatchObject({
      id: 'person-wu',
      reasons: expect.arrayContaining(['ofBuildingTeam']),
    });
    expect((await candidates(third))[0]).toMatchObject({ id: 'person-li' });
    await withMember(cloud, 'wu', { team: '' });
    await withSettings(cloud, { teamBuildings: null });
  });

  test('§3.2.2 only what is in hand counts as load, not what waits for its revisit', async () => {
    await cloud.hand('wu').ask('account', 'duty', { onDuty: false });
    await storyUntil(cloud, 'archived');
    await storyUntil(cloud, 'assigned');
    const id = await fileOne(cloud, cloud.hand('chen'));
    const found = await candidates(id);
    expect(found.map(({ id: who, open }) => [who, open])).toEqual([
      ['person-li', 1],
      ['person-wu', 0],
    ]);
    expect(found[1]).toMatchObject({ unavailable: 'offDuty', suggested: false });
    expect(await cloud.hand('qian').refused(id, 'accept', accept('person-wu'))).toBe('HANDLER_UNAVAILABLE');
    await cloud.hand('wu').ask('account', 'duty', { onDuty: true });
  });

  test('T24 handing back needs a reason and somebody who takes it', async () => {
    const id = await storyUntil(cloud, 'assigned');
    await cloud.hand('li').act(id, 'askTransfer', { reason: '本周外出培训，无法到场' });
    expect((await cloud.hand('qian').see(id)).form.candidates?.map((one) => one.id)).toContain('person-wu');
    expect(await cloud.hand('qian').act(id, 'grant', { handlerId: 'person-wu' })).toMatchObject({
      handler: { id: 'person-wu' },
    });
  });
});

describe('§3.2.2 automatic assignment, where a community has it', () => {
  beforeAll(async () => {
    await withSettings(cloud, { assignment: 'automatic' });
    await withMember(cloud, 'wu', { categories: ['facility'] });
  });
  afterAll(() => withSettings(cloud, { assignment: 'desk' }));
  const handlerOf = (id: string) => cloud.file(id).complaint.handlerId;

  test('§3.2.2 the system makes somebody responsible at once and says why', async () => {
    await cloud.hand('wu').subscribe('case');
    await cloud.hand('qian').subscribe('case');
    const told = cloud.hand('qian').messages().length;
    const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility' });
    const seen = await cloud.hand('zhou').see(id);
    expect(seen).toMatchObject({ stage: 'assigned', handler: { id: 'person-wu' } });
    expect(seen.timeline.find(({ event }) => event === 'accepted')).toMatchObject({
      by: { role: 'system' },
      assignment: expect.arrayContaining(['ofCategory', 'onShift']),
    });
    const own = await cloud.hand('lin').see(id);
    expect(own).toMatchObject({ stage: 'assigned', next: { clock: 'investigationStart' } });
    expect(own.timeline.some(({ assignment }) => assignment)).toBe(false);
    await cloud.emulator.idle();
    expect(cloud.hand('wu').messages()).toContain('新工单提醒');
    expect(cloud.hand('qian').messages().slice(told)).toEqual([]); // nothing waits at the desk
  });

  test('§3.2.2 the kind that the words clearly speak of will do; without one the desk decides', async () => {
    const clear = await fileOne(cloud, cloud.hand('lin'), {
      text: '3号楼的电梯又坏了，电梯按钮没有反应，请维修电梯',
      category: undefined,
    });
    expect(cloud.file(clear).complaint).toMatchObject({ stage: 'assigned', category: 'facility' });
    const unclear = await fileOne(cloud, cloud.hand('lin'), {
      text: '这件事情已经反映过很多次了，希望能重视',
      category: undefined,
    });
    expect(cloud.file(unclear).complaint.stage).toBe('submitted');
  });

  test('B10 never to somebody whom it names, away, off duty or off shift; never what is sealed or sensitive', async () => {
    const file = (form: object) => fileOne(cloud, cloud.hand('lin'), { category: 'facility', ...form });
    expect(cloud.file(await file({ namedStaff: ['person-wu'] })).complaint.stage).toBe('submitted');
    expect(cloud.file(await file({ sealed: true })).complaint.stage).toBe('submitted');
    const away = { absences: [{ from: MONDAY.toISOString(), until: inHours(cloud, 24) }] };
    await withMember(cloud, 'wu', away);
    expect(handlerOf(await file({}))).toBe('person-li');
    await withMember(cloud, 'wu', {
      absences: [{ from: inHours(cloud, 12), until: inHours(cloud, 24 * 7) }],
    });
    expect(handlerOf(await file({}))).toBe('person-li'); // gone before the first day is over
    await withMember(cloud, 'wu', { absences: [], shifts: evenings });
    expect(handlerOf(await file({}))).toBe('person-li');
    await cloud.hand('li').ask('account', 'duty', { onDuty: false });
    await cloud.hand('zhou').subscribe('case');
    const alone = await file({});
    expect(cloud.file(alone).complaint.stage).toBe('submitted');
    expect((await cloud.hand('qian').see(alone)).timeline.at(-1)).toMatchObject({
      event: 'assignmentFailed',
      internal: true,
    });
    expect((await cloud.hand('lin').see(alone)).timeline.map(({ event }) => event)).toEqual(['filed']);
    await cloud.emulator.idle();
    expect(cloud.hand('zhou').messages()).toEqual(['新工单提醒']);
    await cloud.hand('li').ask('account', 'duty', { onDuty: true });
    await withMember(cloud, 'wu', { shifts: mornings });
  });

  test('§3.1.1 what comes in by mail or the official account is looked at first', () => {
    const context = contextOf(people.system, WORK);
    const by = (channel: Channel) => given('submitted', { channel, category: 'facility' });
    const assign = { name: 'assign', data: { category: 'facility' } } as const;
    expect(decide(by('email').complaint, assign, context)).toEqual({ refusal: 'NOT_NOW' });
    expect(decide(by('phone').complaint, assign, context)).toHaveProperty('events');
    expect(decide(by('phone').complaint, assign, contextOf(people.agent, WORK))).toEqual({
      refusal: 'NOT_YOURS',
    });
  });
});

describe('§3.2.2 while somebody is away', () => {
  test('§7 the next step is seen to by the supervisor, or by the manager; the clocks tell them too', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const mine = async (key: string) => {
      const { rows } = await cloud.hand(key).ask('complaint', 'desk', { filter: 'mine' });
      return rows.filter((row) => row.id === id && row.waitsForYou).length;
    };
    const supervisorId = cloud.file(id).complaint.supervisorId ?? '';
    const supervisor = supervisorId.replace('person-', '');
    expect([await mine('li'), await mine(supervisor), await mine('wang')]).toEqual([1, 0, 0]);
    const leave = { absences: [{ from: inHours(cloud, 0), until: inHours(cloud, 24 * 7) }] };
    await withMember(cloud, 'li', leave);
    expect([await mine('li'), await mine(supervisor), await mine('wang')]).toEqual([1, 1, 0]);
    expect((await cloud.hand('lin').see(id)).owner).toMatchObject({
      staff: { id: 'person-li' },
      standIn: { id: supervisorId },
    });
    await cloud.hand(supervisor).subscribe('due');
    await cloud.hours(13);
    expect(cloud.hand(supervisor).messages()).toContain('超时预警');
    await withMember(cloud, supervisor, leave);
    expect([await mine(supervisor), await mine('wang')]).toEqual([0, 1]);
  });
});
