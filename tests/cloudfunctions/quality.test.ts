import { barredFrom, drawn } from '../../cloudfunctions/insight/drawing';
import type { ClosedCase, QualityDocument } from '../../cloudfunctions/shared/store/quality';
import { addDocuments } from '../../emulator/seed/documents';
import type { Marks } from '../../types/quality';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne, satisfied, storyUntil, tellOn } from '../support/story';

const marks: Marks = {
  reception: 'met',
  findings: 'met',
  plan: 'partly',
  news: 'missed',
  closing: 'met',
};

const closed = (count: number, ...workedOn: string[]): ClosedCase[] =>
  Array.from({ length: count }, (_, at) => ({
    _id: `c${at}`,
    ownerKey: 'somebody',
    complaint: { no: `TS${at}`, handlerId: 'handler', namedStaff: ['named'] },
    events: [
      { by: { id: 'resident', role: 'resident' } },
      ...workedOn.map((id) => ({ by: { id, role: 'supervisor' } as const })),
    ],
  }));

describe('§5.1 which closed cases are examined', () => {
  test('one in twenty, at least one, at most twenty', () => {
    const counts = [0, 1, 20, 21, 1000].map((count) => drawn(closed(count), ['zhou'], 'w').length);
    expect(counts).toEqual([0, 1, 1, 2, 20]);
    const wanted = [1, 30, 100].map((share) => drawn(closed(15), ['zhou'], 'w', share).length);
    expect(wanted).toEqual([1, 5, 15]);
  });

  test('the lot is the same whenever it is drawn, and another in another week', () => {
    const ids = (week: string) => drawn(closed(100), ['zhou'], week).map(({ _id }) => _id);
    expect(ids('2026-01-05')).toEqual(ids('2026-01-05'));
    expect(ids('2026-01-05')).not.toEqual(ids('2026-01-12'));
  });

  test('nobody examines what they worked on or are named in; what nobody may examine is not drawn', () => {
    const [one] = closed(1, 'zhou');
    expect(one && barredFrom(one).sort()).toEqual(['handler', 'named', 'zhou']);
    expect(drawn(closed(3, 'zhou'), ['zhou', 'named'], 'w')).toEqual([]);
    expect(drawn(closed(3, 'zhou'), ['zhou', 'wang'], 'w')).toHaveLength(1);
  });

  test('§1 nobody examines the own complaint; a sealed one is not drawn, or it would be said whose it is', () => {
    const own = closed(1).map((one) => ({ ...one, ownerId: 'wang' }));
    expect(drawn(own, ['wang'], 'w')).toEqual([]);
    expect(drawn(own, ['wang', 'zhou'], 'w')).toHaveLength(1);
    const sealed = own.map((one) => ({ ...one, complaint: { ...one.complaint, sealed: true } }));
    expect(drawn(sealed, ['wang', 'zhou'], 'w')).toEqual([]);
  });
});

describe('§5.1 a closed case is examined', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud();
    for (const functionName of ['clock', 'courier'])
      cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
  });
  afterAll(() => cloud.stop());

  const checksOf = (hand: string) => cloud.hand(hand).ask('insight', 'qualityChecks', {});
  const codeOf = async (hand: string, id: string) => {
    const answer = await cloud.hand(hand).answer('insight', 'examine', { id, marks });
    return answer.ok ? 'ok' : answer.error.code;
  };

  test('by somebody who had nothing to do with it, once; its handler then reads what was found', async () => {
    const complaintId = await storyUntil(cloud, 'archived');
    await cloud.hours(7 * 24);
    await cloud.emulator.trigger('insight');
    const [drawnOne] = cloud.stored<QualityDocument>('qualityChecks');
    const id = `q-${complaintId}`;
    expect(drawnOne).toMatchObject({ _id: id, week: '2026-01-05', done: false });

    // Zhou approved its plan, Li handled it, Qian took it up.
    expect(await checksOf('zhou')).toMatchObject({ checks: [{ id, mayExamine: false }], toExamine: 0 });
    expect(await checksOf('wang')).toMatchObject({
      checks: [{ id, mayExamine: true, handler: expect.any(String) }],
      toExamine: 1,
    });
    expect((await checksOf('li')).checks).toEqual([]);
    expect(await Promise.all(['zhou', 'li', 'lin'].map((hand) => codeOf(hand, id)))).toEqual(
      Array(3).fill('NOT_ALLOWED'),
    );

    expect((await Promise.all([1, 2].map(() => codeOf('wang', id)))).sort()).toEqual(['CHANGED', 'ok']);
    expect(await checksOf('li')).toMatchObject({ checks: [{ id, marks, mayExamine: false }], toExamine: 0 });
    expect((await checksOf('qian')).checks).toEqual([]);

    const hidden = { ...drawnOne, _id: 'q-named', hiddenFrom: [cloud.hand('wang').id] };
    const elsewhere = { ...drawnOne, _id: 'q-elsewhere', communityId: 'elsewhere', barred: [] };
    await addDocuments(cloud.emulator.database, 'qualityChecks', [hidden, elsewhere]);
    expect(await Promise.all(['q-named', 'q-elsewhere'].map((one) => codeOf('wang', one)))).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect((await checksOf('wang')).checks.map((one) => one.id)).toEqual([id]);
  });

  test('§1 the own complaint of one of the staff is examined by others, and to them there is no check', async () => {
    const zheng = cloud.hand('zheng');
    const complaintId = await fileOne(cloud, zheng);
    await tellOn(cloud, complaintId, 'submitted', 'resolved');
    await zheng.act(complaintId, 'rate', satisfied);
    await cloud.hours(7 * 24);
    await cloud.emulator.trigger('insight');
    const id = `q-${complaintId}`;
    const reads = async (hand: string) => (await checksOf(hand)).checks.some((one) => one.id === id);
    expect([await reads('zheng'), await reads('zhou')]).toEqual([false, true]);
    expect([await codeOf('zheng', id), await codeOf('wang', id)]).toEqual(['NOT_FOUND', 'ok']);
  });

  test('the manager says how many per cent are examined', async () => {
    const wang = cloud.hand('wang');
    const { revision, quality } = await wang.ask('admin', 'settings', {});
    expect(quality).toEqual({ qualityShare: 5 });
    const order = { key: 'share-of-checks', revision, section: 'quality' } as const;
    expect(await wang.answer('admin', 'change', { ...order, value: { qualityShare: 0 } })).toMatchObject({
      error: { code: 'INVALID_INPUT' },
    });
    await wang.ask('admin', 'change', { ...order, value: { qualityShare: 60 } });
    const before = cloud.stored('qualityChecks').length;
    for (let count = 0; count < 3; count++) await storyUntil(cloud, 'archived');
    await cloud.hours(7 * 24);
    await cloud.emulator.trigger('insight');
    expect(cloud.stored('qualityChecks').length - before).toBe(2);
  });
});
