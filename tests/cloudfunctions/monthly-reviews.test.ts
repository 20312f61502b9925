import { randomUUID } from 'node:crypto';
import type { MessageDocument } from '../../cloudfunctions/shared/store/documents';
import type { ReviewDocument } from '../../cloudfunctions/shared/store/reviews';
import { addDocuments, setFields } from '../../emulator/seed/documents';
import type { ReviewStep, ReviewView } from '../../types/reviews';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';
import { putImprovement } from './authorisation-objects-scene';

const month = '2026-01';
const still = (cloud: Cloud, ...names: string[]) => {
  for (const functionName of names)
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
};
const see = (cloud: Cloud, who: string) => cloud.hand(who).ask('insight', 'monthlyReview', { month });
const step = async (cloud: Cloud, who: string, wanted: ReviewStep, revision?: number) => {
  const seen = revision ?? (await see(cloud, who)).revision;
  const call = { month, revision: seen, key: randomUUID(), step: wanted };
  const answer = await cloud.hand(who).answer('insight', 'advanceReview', call);
  return answer.ok ? 'ok' : (answer.error.fields ?? answer.error.code);
};
const kept = (cloud: Cloud) => cloud.stored<ReviewDocument>('reviews', { month });
const reminders = (cloud: Cloud) =>
  cloud.stored<MessageDocument>('messages', { notice: 'N24', no: month }).map(({ values }) => values.words);

/** Some complaints that nobody takes up in time, late in January; whom they name, if anybody. */
const lateOnes = async (cloud: Cloud, named: (string | undefined)[]): Promise<string[]> => {
  const ids: string[] = [];
  for (const [at, who] of named.entries()) {
    const location = { building: '5号楼', room: `90${at}` };
    const names = who ? { namedStaff: [`person-${who}`], text: '门岗当着孩子骂人，说话很难听' } : {};
    ids.push(await fileOne(cloud, cloud.hand('lin'), { category: 'noise', location, ...names }));
  }
  await cloud.hours(30);
  for (const functionName of ['clock', 'courier']) await cloud.emulator.trigger(functionName);
  return ids;
};

const clouds: Cloud[] = [];
afterEach(() => Promise.all(clouds.splice(0).map((cloud) => cloud.stop())));

const start = async (): Promise<Cloud> => {
  const cloud = await startCloud({ now: new Date('2026-01-28T02:00:00.000Z') });
  clouds.push(cloud);
  still(cloud, 'clock', 'courier');
  return cloud;
};

const cause = { kind: 'staffing', words: '门岗只有一个人' } as const;
const idsOf = ({ breaches }: ReviewView) => breaches.map(({ id }) => id);
const explain = (breaches: string[]): ReviewStep => ({ name: 'explain', breaches, cause });
const summary = { name: 'summarise', text: '月底受理超时较多，下月起月底加一个班。' } as const;
const attend = { name: 'attend', staffIds: ['person-zhou', 'person-wang'] } satisfies ReviewStep;

test('§5.3 a run that is killed, wherever it is, is made good by the next and repeats nothing', async () => {
  const cloud = await start();
  still(cloud, 'insight');
  await lateOnes(cloud, [undefined, undefined]);
  const runs = async () => {
    for (let after = 1; after <= 60; after += after < 20 ? 1 : 4) {
      cloud.emulator.faults.inject('function-killed', { functionName: 'insight', after });
      await cloud.emulator.trigger('insight').catch(() => undefined);
      await cloud.emulator.idle();
    }
    cloud.emulator.faults.clear();
    still(cloud, 'clock', 'courier', 'insight');
    await cloud.emulator.trigger('insight');
  };
  await cloud.hours(24 * 10);
  await runs();
  expect(kept(cloud)).toMatchObject([{ dueOn: '2026-02-10', revision: 0, state: 'open' }]);
  expect(kept(cloud)[0]?.breaches.length).toBeGreaterThan(1);
  expect(reminders(cloud)).toEqual(['月度评审即将到期']);
  await cloud.hours(24 * 3);
  await runs();
  expect(reminders(cloud)).toEqual(['月度评审即将到期', '月度评审已逾期']);
  const mark = cloud.emulator.requests.count();
  await cloud.emulator.trigger('insight');
  const actions = cloud.emulator.requests.since(mark).map(({ action }) => action);
  expect(new Set(actions)).toEqual(new Set(['database.aggregateDocuments']));
}, 240_000);

test('C5 B10 whom a complaint names reads, counts and signs as if it had never been made', async () => {
  const [secretly, openly] = [await start(), await start()];
  // The manager is named in one, which is the only difference.
  await lateOnes(secretly, [undefined, undefined, 'wang']);
  await lateOnes(openly, [undefined, undefined]);
  for (const cloud of [secretly, openly]) await cloud.hours(24 * 5);
  const read = async (cloud: Cloud, who: string) => {
    const view = await see(cloud, who);
    const report = view.report && { ...view.report, documents: 0 };
    return JSON.parse(
      JSON.stringify({ ...view, report }).replace(
        /"(id|complaintId|at|signedAt|dueAt|no)":"[^"]*"/g,
        '"$1":""',
      ),
    );
  };
  const same = async () => expect(await read(secretly, 'wang')).toEqual(await read(openly, 'wang'));
  await same();
  const [all, hers] = [await see(secretly, 'zhou'), await see(secretly, 'wang')];
  const [theirs] = idsOf(all).filter((id) => !idsOf(hers).includes(id));
  expect(idsOf(all).length).toBeGreaterThan(idsOf(hers).length);
  expect(theirs).toBeDefined();

  // What is written of it is no entry of the record for the one it names, nor does it stand in the way of a step.
  const { revision } = hers;
  expect(await step(secretly, 'zhou', explain([theirs ?? '']))).toBe('ok');
  await same();
  expect(await step(secretly, 'wang', summary, revision)).toBe('ok');
  expect(await step(openly, 'wang', summary)).toBe('ok');
  // One entry about both kinds is half an entry.
  for (const cloud of [secretly, openly]) {
    expect(await step(cloud, 'zhou', explain(idsOf(await see(cloud, 'zhou'))))).toBe('ok');
    expect(await step(cloud, 'wang', attend)).toBe('ok');
  }
  await same();
  const refused = await step(secretly, 'wang', explain([theirs ?? '']));
  expect(refused).toEqual(await step(openly, 'wang', explain(['cNothing-4'])));
  expect(await step(secretly, 'wang', { name: 'sign' })).toBe('ok');
  expect(await step(openly, 'wang', { name: 'sign' })).toBe('ok');
  await same();
}, 240_000);

test('C5 the signature of whom a complaint names neither waits for its cause nor tells of it; found out later it is gone as well', async () => {
  const cloud = await start();
  const [one = '', two = ''] = await lateOnes(cloud, [undefined, undefined]);
  await cloud.hours(24 * 5);
  const of = async (who: string, id: string) =>
    (await see(cloud, who)).breaches.filter(({ complaintId }) => complaintId === id).map((one) => one.id);
  expect(await step(cloud, 'zhou', explain(await of('zhou', one)))).toBe('ok');
  for (const wanted of [summary, attend]) expect(await step(cloud, 'zhou', wanted)).toBe('ok');
  expect(await step(cloud, 'wang', { name: 'sign' })).toEqual({ 'step.causes': 'REQUIRED' });
  await cloud.hand('zhou').act(two, 'nameStaff', { staffId: 'person-wang', reason: '住户电话里说起的事' });
  expect(await of('wang', two)).toEqual([]);
  expect((await see(cloud, 'wang')).missing).toEqual([]);
  expect((await see(cloud, 'zhou')).missing).toEqual(['causes']);
  expect(await step(cloud, 'wang', { name: 'sign' })).toBe('ok');
  expect((await see(cloud, 'zhou')).breaches.filter((breach) => !breach.cause)).not.toEqual([]);
}, 180_000);

test('§5.3 it names the improvements that were open when it began, and those that its decisions are carried out by', async () => {
  const cloud = await start();
  await lateOnes(cloud, [undefined]);
  const before = await putImprovement(cloud, 'open', 'person-li');
  await putImprovement(cloud, 'judged', 'person-li');
  await cloud.hours(24 * 5);
  const since = await putImprovement(cloud, 'open', 'person-wu');
  const elsewhere = await putImprovement(cloud, 'open', 'person-wu');
  await setFields(cloud.emulator.database, 'improvements', elsewhere, { communityId: 'elsewhere' });
  expect((await see(cloud, 'zhou')).improvements.map(({ id }) => id)).toEqual([before]);
  const decide = (improvementId: string): ReviewStep => ({
    ...{ name: 'decide', text: '与物业一起再巡查一次', ownerId: 'person-wu', dueOn: '2026-02-20' },
    improvementId,
  });
  expect(await step(cloud, 'zhou', decide(elsewhere))).toEqual({ 'step.improvementId': 'NOT_A_CHOICE' });
  expect(await step(cloud, 'zhou', decide(since))).toBe('ok');
  const { decisions, improvements } = await see(cloud, 'wang');
  expect(decisions).toMatchObject([{ decision: 1, improvement: { id: since, state: 'open' } }]);
  expect(improvements.map(({ id }) => id).sort()).toEqual([before, since].sort());
}, 180_000);

test('C4 a review lies in one community, and costs one request to read and two to write', async () => {
  const cloud = await start();
  await lateOnes(cloud, [undefined]);
  await cloud.hours(24 * 5);
  const [own] = kept(cloud);
  const elsewhere = { ...own, _id: 'elsewhere-review-2025-11', communityId: 'elsewhere', month: '2025-11' };
  await addDocuments(cloud.emulator.database, 'reviews', [elsewhere]);
  const foreign = await cloud.hand('zhou').answer('insight', 'monthlyReview', { month: '2025-11' });
  expect(foreign).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  const requests = async (call: () => Promise<unknown>) => {
    await cloud.emulator.idle();
    const mark = cloud.emulator.requests.count();
    await call();
    return cloud.emulator.requests.since(mark).filter(({ functionName }) => functionName === 'insight')
      .length;
  };
  expect(await requests(() => cloud.hand('zhou').ask('insight', 'monthlyReviews', {}))).toBe(2);
  expect(await requests(() => see(cloud, 'zhou'))).toBe(1);
  const { revision } = await see(cloud, 'zhou');
  expect(await requests(() => step(cloud, 'zhou', summary, revision))).toBe(2);
}, 180_000);
