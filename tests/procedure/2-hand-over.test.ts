import { randomUUID } from 'node:crypto';
import type { ChangeDocument } from '../../cloudfunctions/shared/store/changes';
import type { ComplaintFile, StaffDocument } from '../../cloudfunctions/shared/store/documents';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, inHours, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  // No clock matters here, only what people do.
  cloud.emulator.faults.inject('timer-missed', { functionName: 'clock', times: 100_000 });
  cloud.emulator.faults.inject('timer-missed', { functionName: 'courier', times: 100_000 });
});
afterAll(() => cloud.stop());

const reason = '李强下周休年假，统一交接';
const accept = { category: 'facility', severity: 'normal', handlerId: 'person-li' } as const;
const preview = (by: string, staffId = 'person-li') =>
  cloud.hand(by).ask('admin', 'previewHandOver', { staffId });
const handlersOf = (ids: readonly string[]) => ids.map((id) => cloud.file(id).complaint.handlerId);
const transfersOf = (id: string) => cloud.file(id).events.filter(({ type }) => type === 'transferred').length;
const member = (personId: string): Partial<StaffDocument> =>
  cloud.stored<StaffDocument>('staff', { personId })[0] ?? {};
const assigned = async (count: number) => {
  const ids: string[] = [];
  for (let one = 0; one < count; one++) ids.push(await storyUntil(cloud, 'assigned'));
  return ids;
};

describe('§3.2.2 leave, recorded by oneself or by who leads', () => {
  const leave = async (by: string, staffId: string, from: number, until: number) => {
    const input = {
      staffId,
      revision: member(staffId).revision ?? 0,
      key: randomUUID(),
      absences: [{ from: inHours(cloud, from), until: inHours(cloud, until) }],
    };
    const answer = await cloud.hand(by).answer('admin', 'setAbsences', input);
    return answer.ok ? answer.data.absences.length : (answer.error.fields ?? answer.error.code);
  };

  test('§3.2.2 it is respected from its first to its last minute, on record with who and what', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'));
    expect(await leave('wu', 'person-wu', 1, 3)).toBe(1);
    expect(
      await cloud.hand('qian').refused(id, 'accept', { ...accept, handlerId: 'person-wu' }),
    ).toBeUndefined();
    const other = await fileOne(cloud, cloud.hand('lin'));
    await cloud.hours(2);
    expect(await cloud.hand('qian').refused(other, 'accept', { ...accept, handlerId: 'person-wu' })).toBe(
      'HANDLER_UNAVAILABLE',
    );
    await cloud.hours(2);
    expect(
      await cloud.hand('qian').refused(other, 'accept', { ...accept, handlerId: 'person-wu' }),
    ).toBeUndefined();
    expect(cloud.stored<ChangeDocument>('changes', { staffId: 'person-wu' })).toMatchObject([
      { what: 'absent', by: 'person-wu', differences: [{ path: 'absences', before: [] }] },
    ]);
  });

  test('§3.2.2 not for somebody else, unless one leads; not upside down', async () => {
    expect(await leave('wu', 'person-li', 1, 3)).toBe('NOT_ALLOWED');
    expect(await leave('lin', 'person-lin', 1, 3)).toBe('NOT_ALLOWED');
    expect(await leave('zhou', 'person-sun', 1, 3)).toBe(1);
    expect(await leave('zhou', 'person-sun', 30, 20)).toEqual({ absences: 'OVERLAPPING' });
  });
});

describe('§3.2.2 all open complaints of somebody, handed over in one action', () => {
  test('§3.2.2 the preview says who gets how many; what is sensitive a person decides; then it is done and told', async () => {
    const plain = await assigned(3);
    const sealed = await fileOne(cloud, cloud.hand('lin'), { sealed: true });
    await cloud.hand('qian').act(sealed, 'accept', accept);
    const named = await fileOne(cloud, cloud.hand('chen'), { namedStaff: ['person-zheng'] });
    await cloud.hand('zhou').act(named, 'accept', accept);
    const seen = await preview('zhou');
    expect(seen.shares.map(({ to, cases }) => [to.id, cases.length])).toEqual([['person-wu', 3]]);
    expect(seen.toDecide.map(({ id, why }) => [id, why]).sort()).toEqual(
      [
        [named, 'sensitive'],
        [sealed, 'sensitive'],
      ].sort(),
    );
    // Whom one of them names does not learn that it exists (B10).
    expect((await preview('zheng')).toDecide.map(({ id }) => id)).toEqual([sealed]);

    const mark = cloud.emulator.requests.count();
    await preview('zhou');
    expect(
      cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'admin'),
    ).toHaveLength(2);

    await cloud.hand('wu').subscribe('case', 'case', 'case');
    const moves = seen.shares.flatMap(({ to, cases }) => cases.map(({ id }) => ({ id, to: to.id })));
    const order = { staffId: 'person-li', revision: seen.revision, key: randomUUID(), reason, moves };
    const done = { moved: 3, left: 0, refused: [] };
    expect(await cloud.hand('zhou').ask('admin', 'handOver', order)).toEqual(done);
    expect(await cloud.hand('zhou').ask('admin', 'handOver', order)).toEqual(done);
    expect(handlersOf(plain)).toEqual(['person-wu', 'person-wu', 'person-wu']);
    expect(plain.map(transfersOf)).toEqual([1, 1, 1]);
    expect(handlersOf([named, sealed])).toEqual(['person-li', 'person-li']);
    await cloud.emulator.idle();
    expect(cloud.hand('wu').messages().length).toBeGreaterThan(0);
    expect((await cloud.hand('lin').see(plain[0] ?? '')).timeline.at(-1)).toMatchObject({
      event: 'transferred',
    });
    expect(member('person-li').handOver).toMatchObject({ done: true, moves: [] });
  });

  test('§3.2.2 a run that dies in the middle is brought to its end by the same order, and moves nothing twice', async () => {
    const plain = await assigned(6);
    await cloud.hand('wu').ask('account', 'duty', { onDuty: true });
    const seen = await preview('zhou');
    const moves = plain.map((id) => ({ id, to: 'person-wu' }));
    const order = { staffId: 'person-li', revision: seen.revision, key: randomUUID(), reason, moves };
    for (const after of [1, 3, 2]) {
      cloud.emulator.faults.inject('function-killed', { functionName: 'admin', after });
      await cloud
        .hand('zhou')
        .answer('admin', 'handOver', order)
        .catch(() => undefined);
    }
    expect(member('person-li').handOver).toMatchObject({ count: 6, done: false });
    expect((await preview('wang')).unfinished).toMatchObject({ key: order.key, count: 6, done: false });
    const another = { ...order, key: randomUUID(), revision: member('person-li').revision ?? 0 };
    expect(await cloud.hand('zheng').answer('admin', 'handOver', another)).toMatchObject({
      error: { code: 'CHANGED' },
    });
    // Somebody else who leads brings it to its end.
    expect(await cloud.hand('zheng').ask('admin', 'handOver', order)).toEqual({
      moved: 6,
      left: 0,
      refused: [],
    });
    expect(new Set(handlersOf(plain))).toEqual(new Set(['person-wu']));
    expect(plain.map(transfersOf)).toEqual(plain.map(() => 1));
    expect(cloud.stored<ChangeDocument>('changes', { key: order.key })).toHaveLength(1);
  });

  test('§3.2.2 only what still fits is moved; who has left keeps nothing and sees nothing', async () => {
    const [one = '', two = ''] = await assigned(2);
    const seen = await preview('zhou');
    await cloud.hand('qian').act(two, 'transfer', { handlerId: 'person-wu', reason: '电话改派' });
    const moves = [one, two, 'cNoSuchFile'].map((id) => ({ id, to: 'person-wu' }));
    const order = { staffId: 'person-li', revision: seen.revision, key: randomUUID(), reason, moves };
    expect(await cloud.hand('zhou').ask('admin', 'handOver', order)).toEqual({
      moved: 2,
      left: 0,
      refused: ['cNoSuchFile'],
    });
    const leaving = () => ({
      staffId: 'person-li',
      revision: member('person-li').revision ?? 0,
      key: randomUUID(),
    });
    expect(await cloud.hand('wang').answer('admin', 'leave', leaving())).toMatchObject({
      error: { fields: { staffId: 'IN_USE' } },
    });
    for (const { _id, complaint } of cloud.stored<ComplaintFile>('complaints', {
      'complaint.handlerId': 'person-li',
    }))
      await cloud
        .hand(complaint.sensitive ? 'zhou' : 'qian')
        .act(_id, 'transfer', { handlerId: 'person-wu', reason });
    expect(await cloud.hand('wang').ask('admin', 'leave', leaving())).toMatchObject({ roles: [] });
    expect(await cloud.hand('li').answer('complaint', 'desk', { filter: 'mine' })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });
    expect(await cloud.hand('li').ask('account', 'me', {})).not.toHaveProperty('staff');
    // The name stays in what was done.
    const { timeline } = await cloud.hand('lin').see(one);
    expect(timeline.find(({ event }) => event === 'accepted')?.staff).toMatchObject({ name: '李强' });
  });
});
