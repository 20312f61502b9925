import { defaultTerms } from '../../cloudfunctions/shared/workflow/terms';
import { setFields } from '../../emulator/seed/documents';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { settings } from '../support/community';
import { fileOne } from '../support/story';

let cloud: Cloud;
afterEach(() => cloud.stop());

const set = (fields: object) => setFields(cloud.emulator.database, 'settings', COMMUNITY, fields);
const local = (time: string) => new Date(`${time}+08:00`);

test('B4 C1.20: over the Spring Festival the times are right, and everybody can see why', async () => {
  cloud = await startCloud({ now: local('2026-02-13T17:00') });
  await set({ calendar: { ...settings.calendar, publicDays: 'china' } });
  const friday = await fileOne(cloud, cloud.hand('lin'));
  const early = await cloud.hand('lin').see(friday);
  // Saturday, 14 February is worked for the holidays that follow.
  expect(early.expected.acceptBy).toBe(local('2026-02-14T10:00').toISOString());
  expect(early.next).toMatchObject({
    clock: 'triage',
    explanation: {
      length: { by: 'working', minutes: 120 },
      days: [{ date: '2026-02-14', kind: 'makeUp' }],
    },
  });
  await cloud.hours(24);
  const saturday = await fileOne(cloud, cloud.hand('chen'));
  const seen = await cloud.hand('qian').see(saturday);
  const triage = seen.promises.find(({ clock }) => clock === 'triage');
  expect(triage).toMatchObject({ dueAt: local('2026-02-24T10:00').toISOString() });
  expect(triage?.explanation?.days.filter(({ kind }) => kind === 'holiday')).toHaveLength(9);
  // The procedure's 24 hours know no holiday (§3.3.1).
  expect(seen.expected.investigateBy).toBe(local('2026-02-15T17:00').toISOString());
});

test('B4: who has been promised something keeps it when the community changes its settings', async () => {
  cloud = await startCloud();
  const before = await fileOne(cloud, cloud.hand('lin'));
  const promised = (await cloud.hand('lin').see(before)).next;
  const triage = { normal: { by: 'wall', minutes: 30 } } as const;
  await set({ terms: { ...defaultTerms, version: 'quicker', spans: { ...defaultTerms.spans, triage } } });
  expect((await cloud.hand('lin').see(before)).next).toEqual(promised);
  const after = await fileOne(cloud, cloud.hand('chen'));
  expect((await cloud.hand('chen').see(after)).next).toMatchObject({
    clock: 'triage',
    dueAt: new Date(cloud.emulator.clock.now().getTime() + 30 * 60_000).toISOString(),
  });
  expect(cloud.file(before).complaint.terms.version).toBe(defaultTerms.version);
});

test('B8: what nobody has touched for three days is on the stale list and with the supervisor; the desk says which holidays it does not know', async () => {
  cloud = await startCloud({ now: local('2026-11-27T10:00') });
  await set({ calendar: { ...settings.calendar, publicDays: 'china' } });
  const id = await fileOne(cloud, cloud.hand('lin'));
  const stale = async () => (await cloud.hand('qian').ask('complaint', 'desk', { filter: 'stale' })).rows;
  expect(await stale()).toEqual([]);
  await cloud.hours(72.1);
  expect((await stale()).map((row) => row.id)).toEqual([id]);
  const escalated = cloud.file(id).events.filter(({ type }) => type === 'escalated');
  expect(escalated.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ clock: 'inactivity', level: 1 }),
  );
  await cloud
    .hand('qian')
    .act(id, 'accept', { category: 'facility', severity: 'normal', handlerId: cloud.hand('li').id });
  expect(await stale()).toEqual([]);
  expect((await cloud.hand('qian').ask('complaint', 'desk', { filter: 'open' })).unknownYear).toBeUndefined();
  await cloud.hours(48);
  expect((await cloud.hand('qian').ask('complaint', 'desk', { filter: 'open' })).unknownYear).toBe(2027);
});
