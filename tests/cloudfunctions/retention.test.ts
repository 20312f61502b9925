import { newFolder } from '../../cloudfunctions/shared/pictures/folder';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type { DayDigest } from '../../cloudfunctions/shared/store/digests';
import type { UpkeepDocument } from '../../cloudfunctions/shared/store/upkeep';
import { localDay } from '../../cloudfunctions/shared/workflow/durations';
import { tallyOf } from '../../cloudfunctions/shared/workflow/figures';
import { addDocuments, setFields } from '../../emulator/seed/documents';
import { type Cloud, COMMUNITY, contactKey, startCloud } from '../support/cloud';
import { complaintForm, wholeContact } from '../support/forms';
import { photograph } from '../support/pictures';
import { fileOne, inHours, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  folder = newFolder('person-lin');
  cloud = await startCloud({ timers: false });
});
afterAll(async () => {
  delete process.env.HUIYIN_CONTACT_KEY;
  await cloud.stop();
});

const why = '法院来函要求保全与本案有关的证据材料';

/** Complaint, words, pictures and names that must be gone. */
const secrets = [
  '林若云',
  '13800001234',
  '1201',
  '2单元',
  '异响',
  '主板',
  '风扇',
  '远程修复',
  'person-lin',
  'cloud://',
];

let folder = '';
const picture = (name: string): string =>
  cloud.emulator.files.put(cloud.hand('lin').openid, `${folder}/${name}.jpg`, photograph());
const remains = (fileId: string): boolean => cloud.emulator.files.bytes(fileId) !== undefined;

/** A life with a picture, revisited, so that nothing is owed any more. */
const closedCase = async (changes: object = {}): Promise<string> => {
  const id = await storyUntil(cloud, 'archived', changes);
  await cloud.hours(24 * 15);
  await cloud.hand('qian').act(id, 'revisit', { outcome: 'thorough', at: inHours(cloud, 0) });
  return id;
};

/** So many years later, at half past two in the night, the clock looks. */
const night = async (years: number): Promise<void> => {
  const now = cloud.emulator.clock.now();
  const at = new Date(
    Date.UTC(now.getUTCFullYear() + years, now.getUTCMonth(), now.getUTCDate() + 1, 18, 30),
  );
  await cloud.hours((at.getTime() - now.getTime()) / 3_600_000);
  await cloud.emulator.trigger('clock').catch(() => undefined);
  await cloud.emulator.idle();
};

const anonymisedAt = (id: string) => cloud.file(id).complaint.anonymisedAt;
const verified = (id: string) => cloud.hand('zhou').ask('complaint', 'verify', { id });

/** The complaints that some day says the household of. */
const matters = () =>
  cloud.stored<DayDigest>('digests', { kind: 'day' }).flatMap((day) => Object.keys(day.matters ?? {}));

test('after three years nothing says who it was, the figures count as before, and the chain holds', async () => {
  const photos = [picture('one'), picture('two')];
  const id = await fileOne(cloud, cloud.hand('lin'), { photos, remedy: '请尽快更换主板', occurred: '昨晚' });
  await cloud.hand('zhou').ask('complaint', 'reveal', { id, purpose: 'safety', parts: wholeContact });
  await tellOn(cloud, id, 'submitted', 'archived');
  await cloud.hours(24 * 15);
  await cloud.hand('qian').act(id, 'revisit', { outcome: 'thorough', at: inHours(cloud, 0) });
  await addDocuments(cloud.emulator.database, 'qualityChecks', [
    { _id: `q-${id}`, communityId: COMMUNITY, complaintId: id, done: true, remark: '林若云家的主板换得及时' },
  ]);
  const said = { at: inHours(cloud, 0), by: 'person-zhou', key: 'said-of-it' };
  const events = [
    { ...said, type: 'attend', staffIds: ['person-zhou'] },
    { ...said, type: 'explain', breaches: [`${id}-4`], kind: 'contractor', words: '林若云家的主板缺货' },
    { ...said, type: 'explain', breaches: ['cOther-4'], kind: 'contractor', words: '另一家的风险评估拖延' },
  ];
  const breaches = [id, 'cOther'].map((one) => ({ id: one, revision: 4, category: 'facility' }));
  await addDocuments(cloud.emulator.database, 'reviews', [
    {
      _id: 'lanting-review-2026-01',
      communityId: COMMUNITY,
      month: '2026-01',
      events,
      breaches,
      revision: 3,
    },
  ]);
  const before = cloud.file(id);
  expect(before.seals).toHaveLength(2);
  expect(matters()).toContain(id);
  await night(2);
  expect(anonymisedAt(id)).toBeUndefined();
  await night(1);
  const after = cloud.file(id);
  expect(after.complaint.anonymisedAt).toBeDefined();
  for (const collection of Object.keys(collections).filter((name) => name !== 'people')) {
    const stored = JSON.stringify(cloud.stored(collection));
    expect([collection, secrets.filter((secret) => stored.includes(secret))]).toEqual([collection, []]);
  }
  expect(cloud.stored('reviews')).toMatchObject([
    { events: [{ type: 'attend' }, { kind: 'contractor' }, { words: '另一家的风险评估拖延' }] },
  ]);
  expect(after).toMatchObject({ form: '', purging: false });
  for (const field of ['contact', 'phoneIndex', 'seal', 'seals', 'purge'])
    expect(after).not.toHaveProperty(field);
  expect(photos.map(remains)).toEqual([false, false]);

  expect(tallyOf(after.events)).toEqual(tallyOf(before.events));
  // Not even as a digest of the household.
  expect(matters()).not.toContain(id);
  expect(after.complaint).toMatchObject({
    category: 'facility',
    handlerId: 'person-li',
    location: { building: '3号楼' },
  });
  expect(await verified(id)).toEqual({ events: after.revision, linked: after.revision, unwitnessed: 0 });
  expect(after.links?.slice(0, -1).some(({ salt }) => salt !== undefined)).toBe(false);
  expect(after.links?.map(({ hash }) => hash)).toEqual([
    ...(before.links ?? []).map(({ hash }) => hash),
    after.links?.at(-1)?.hash,
  ]);

  const own = await cloud.hand('lin').ask('complaint', 'list', {});
  expect(own.rows).toEqual([]);
  const seen = JSON.stringify(await cloud.hand('zhou').see(id));
  expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
  const { nights } = await cloud.hand('wang').ask('insight', 'checks', {});
  expect(nights[0]).toMatchObject({ erased: 1, broken: 0, counters: { corrected: 0, missing: 0 } });
});

test('what was erased cannot be written in again, nor what is left be changed', async () => {
  const id = await closedCase();
  await night(3);
  const { events } = cloud.file(id);
  const set = (fields: object) => setFields(cloud.emulator.database, 'complaints', id, fields);
  const [first, ...rest] = events;
  for (const data of [{ text: '别人的话' }, { category: 'noise' }, { photos: ['cloud://x/y'] }]) {
    await set({ events: [{ ...first, data: { ...first?.data, ...data } }, ...rest] });
    expect((await verified(id)).broken).toMatchObject({ revision: 1, fault: 'changed' });
  }
  await set({ events });
  expect((await verified(id)).broken).toBeUndefined();
});

test('what the manager has preserved, with a reason, stays until it is released (§4)', async () => {
  const id = await closedCase();
  expect(await cloud.hand('zhou').refused(id, 'preserve', { reason: why })).toBe('NOT_YOURS');
  await cloud.hand('wang').act(id, 'preserve', { reason: why });
  expect((await cloud.hand('wang').see(id)).actions).toContain('release');
  await night(3);
  await night(1);
  expect(anonymisedAt(id)).toBeUndefined();
  await cloud.hand('wang').act(id, 'release', { reason: why });
  await night(0);
  expect(anonymisedAt(id)).toBeDefined();
});

test('a community keeps its files as long as it says', async () => {
  await setFields(cloud.emulator.database, 'settings', COMMUNITY, { retentionYears: 5 });
  const id = await closedCase();
  await night(4);
  expect(anonymisedAt(id)).toBeUndefined();
  await night(1);
  expect(anonymisedAt(id)).toBeDefined();
  await setFields(cloud.emulator.database, 'settings', COMMUNITY, { retentionYears: 3 });
});

test('a sealed complaint and one that was withdrawn lose their people too; an open one does not', async () => {
  const lin = cloud.hand('lin');
  const sealed = await fileOne(cloud, lin, { sealed: true });
  const open = await fileOne(cloud, lin);
  await lin.act(sealed, 'withdraw', {});
  await night(4);
  expect([anonymisedAt(sealed) !== undefined, anonymisedAt(open)]).toEqual([true, undefined]);
  expect(cloud.file(sealed)).not.toHaveProperty('seal');
  const own = await lin.ask('complaint', 'list', {});
  expect(own.rows.map(({ id }) => id)).toEqual([open]);
});

test('a run that is killed anywhere leaves what the next one finishes', async () => {
  const pictures = Array.from({ length: 3 }, (_, index) => picture(`p${index}`));
  const ids: string[] = [];
  for (const photo of pictures) {
    const id = await fileOne(cloud, cloud.hand('lin'), { ...complaintForm(), photos: [photo] });
    await cloud.hand('lin').act(id, 'withdraw', {});
    ids.push(id);
  }
  const today = () => localDay(cloud.emulator.clock.now().toISOString());
  const kept = () => cloud.stored<UpkeepDocument>('upkeep', { _id: COMMUNITY })[0];
  for (const after of [4, 5, 6, 7, 8, 9, 10, 12])
    cloud.emulator.faults.inject('function-killed', { functionName: 'clock', after });
  await night(4);
  for (let run = 0; run < 12 && kept()?.checks[0]?.date !== today(); run++) {
    await cloud.emulator.trigger('clock').catch(() => undefined);
    await cloud.emulator.idle();
  }
  expect(ids.map((id) => anonymisedAt(id) !== undefined)).toEqual([true, true, true]);
  for (const id of ids) expect((await verified(id)).broken).toBeUndefined();
  await night(0);
  expect(pictures.map(remains)).toEqual([false, false, false]);
  expect(cloud.stored('complaints', { purging: true })).toEqual([]);
});
