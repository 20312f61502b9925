import { randomUUID } from 'node:crypto';
import type { NewRegistration } from '../../types/filing';
import { type Cloud, startCloud } from '../support/cloud';
import { registrationForm } from '../support/forms';
import { inHours } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const order = (changes: Partial<NewRegistration>) => ({
  key: randomUUID(),
  complaint: registrationForm(changes),
});
const register = (key: string, changes: Partial<NewRegistration>) =>
  cloud.hand(key).answer('complaint', 'register', order(changes));
const hotline = { channel: 'hotline12345', channelRef: '12345-2026-000815' } as const;

describe('T1 the number under which another office knows it', () => {
  test('T1 §3.1.1 the same number of a channel is registered once, and the second is told which case it is', async () => {
    const first = await cloud.hand('qian').ask('complaint', 'register', order(hotline));
    const again = await register('sun', { ...hotline, channelRef: ' 12345-2026-000815 ' });
    expect(again).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_INPUT',
        fields: { 'complaint.channelRef': 'NOT_UNIQUE' },
        known: { id: first.id, no: first.no },
      },
    });
    // Of another channel the same number is another's.
    expect(await register('sun', { ...hotline, channel: 'other' })).toMatchObject({ ok: true });
    await cloud.emulator.idle();
    const seen = await cloud.hand('sun').see(first.id);
    expect(seen.reception).toMatchObject({
      channelRef: hotline.channelRef,
      by: { name: '钱敏' },
      method: 'toldByPhone',
    });
    const { rows } = await cloud.hand('sun').ask('complaint', 'search', { words: hotline.channelRef });
    expect(rows.map(({ id }) => id)).toContain(first.id);
    expect(await cloud.hand('sun').ask('complaint', 'verify', { id: first.id })).not.toHaveProperty('broken');
  });

  test('T1 two desks at once make one case of a number; one that was never written does not keep it', async () => {
    const number = { ...hotline, channelRef: '12345-2026-000900' };
    const answers = await Promise.all([register('qian', number), register('sun', number)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    // Refused after the number was taken: entered too late without a reason.
    const late = { ...hotline, channelRef: '12345-2026-000901', receivedAt: inHours(cloud, -30) };
    expect(await register('qian', late)).toMatchObject({ error: { code: 'REASON_MISSING' } });
    const now = () => register('sun', { ...late, receivedAt: inHours(cloud, 0) });
    expect(await now()).toMatchObject({ error: { code: 'CHANGED' } });
    await cloud.hours(1);
    expect(await now()).toMatchObject({ ok: true });
  });

  test('C5 whoever is named in a case does not learn from its number that it exists', async () => {
    const about = { ...hotline, channelRef: '12345-2026-000777', namedStaff: ['person-sun'] };
    expect(await register('qian', about)).toMatchObject({ ok: true });
    expect(await register('sun', { ...about, namedStaff: [] })).toMatchObject({ ok: true });
    expect(await register('zhou', { ...about, namedStaff: [] })).toMatchObject({
      error: { code: 'INVALID_INPUT', known: { no: expect.any(String) } },
    });
  });
});

describe('B6 told before it is on record', () => {
  test('§3.1.3 B6 the times that are spoken are those that the receipt then promises, back-dated and in danger too', async () => {
    const receivedAt = inHours(cloud, -20);
    for (const danger of [false, true]) {
      const changes = { receivedAt, danger, backdatingReason: '夜间值班电话，早上补登' };
      const { text, category = 'facility', communityId } = registrationForm();
      const spoken = await cloud
        .hand('qian')
        .ask('complaint', 'suggest', { text, category, communityId, danger, receivedAt });
      const { acceptBy, investigateBy, completeBy, basis, id } = await cloud
        .hand('qian')
        .ask('complaint', 'register', order(changes));
      expect(spoken.expected).toEqual({ acceptBy, investigateBy, completeBy, basis });
      expect(investigateBy).toBe(inHours(cloud, 4));
      expect((await cloud.hand('zhou').see(id)).reception?.backdatingReason).toBe(changes.backdatingReason);
    }
    // Residents are promised nothing before they have filed.
    const { text, communityId } = registrationForm();
    expect(await cloud.hand('lin').ask('complaint', 'suggest', { text, communityId })).not.toHaveProperty(
      'expected',
    );
  });

  test('§3.1.1 what staff have found is told to nobody; whoever complains must have been told', async () => {
    const { receipt: _, ...untold } = registrationForm({ channel: 'staffFound', contact: {} });
    const ask = (complaint: NewRegistration) =>
      cloud.hand('qian').answer('complaint', 'register', { key: randomUUID(), complaint });
    expect(await ask(untold)).toMatchObject({ ok: true });
    expect(await ask({ ...untold, channel: 'phone' })).toMatchObject({
      error: { fields: { 'complaint.receipt.told': 'REQUIRED' } },
    });
  });

  test('B10 a call about a colleague goes past the desk and past the colleague', async () => {
    const answer = await register('qian', { namedStaff: ['person-zhou'] });
    const id = answer.ok ? answer.data.id : '';
    await cloud.emulator.idle();
    for (const key of ['qian', 'sun', 'zhou'])
      expect(await cloud.hand(key).answer('complaint', 'get', { id })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      });
    expect((await cloud.hand('wang').see(id)).no).toMatch(/^TS/);
  });
});
