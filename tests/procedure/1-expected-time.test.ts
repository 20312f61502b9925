import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import type { ExperienceDocument } from '../../cloudfunctions/shared/store/experiences';
import { basisText, completionText } from '../../src/text';
import { type Cloud, MONDAY, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { fileOne, satisfied, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const kept = () => cloud.stored<ExperienceDocument>('experiences');
const submit = (category?: 'facility' | 'noise') =>
  cloud.hand('chen').ask('complaint', 'submit', {
    key: randomUUID(),
    complaint: complaintForm(category ? { category } : { category: undefined }),
  });

/** Eighteen lifts of the community that took from two hours to nineteen. */
const past = (): Promise<unknown> =>
  cloud.emulator.database.handle({
    action: 'database.insertDocument',
    collectionName: 'experiences',
    data: [
      EJSON.stringify({
        _id: 'lanting-facility',
        communityId: 'lanting',
        category: 'facility',
        revision: 18,
        cases: Array.from({ length: 18 }, (_, index) => ({
          id: `past-${index}`,
          at: MONDAY.toISOString(),
          minutes: (index + 2) * 60,
        })),
      } satisfies ExperienceDocument),
    ],
  });

/** One more that is done within the hour. */
const live = async (): Promise<void> => {
  const id = await storyUntil(cloud, 'implementing');
  await cloud.hours(1);
  await tellOn(cloud, id, 'implementing', 'resolved');
};

test('§3.1.3, C1.9 below twenty like cases the target is told and said to be one; from twenty on their half and their four of five, with how many', async () => {
  await past();
  await live();
  const target = await submit('facility');
  expect(target).toMatchObject({ basis: 'target' });
  expect(Date.parse(target.completeBy ?? '') - Date.parse(target.filedAt)).toBe(3 * 24 * 60 * 60_000);
  expect(basisText(target)).toContain('不到 20 件');

  await live();
  const estimate = await submit('facility');
  const hours = (at = '') => (Date.parse(at) - Date.parse(estimate.filedAt)) / 3_600_000;
  expect(estimate).toMatchObject({ basis: 'history', cases: 20 });
  // 1, 1, 2 … 19 hours.
  expect([hours(estimate.likelyBy), hours(estimate.completeBy)]).toEqual([9, 15]);
  expect(basisText(estimate)).toContain('20 件同类投诉');
  expect(completionText(estimate, estimate.filedAt)).toMatch(/ 到 /);
  const seen = await cloud.hand('chen').see(estimate.id);
  expect(seen.expected).toEqual({
    acceptBy: estimate.acceptBy,
    investigateBy: estimate.investigateBy,
    likelyBy: estimate.likelyBy,
    completeBy: estimate.completeBy,
    cases: 20,
    basis: 'history',
  });

  // Another kind has no such cases; without a kind nothing is told until the desk has named one.
  expect(await submit('noise')).toMatchObject({ basis: 'target' });
  const unknown = await submit();
  expect(unknown).not.toHaveProperty('completeBy');
  const accepted = await cloud.hand('qian').act(unknown.id, 'accept', {
    category: 'facility',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  expect(accepted.expected).toMatchObject({
    acceptBy: unknown.acceptBy,
    basis: 'history',
    cases: 20,
  });
});

test('§3.1.3 a kind that turns out to be another one has another time, and the resident is told', async () => {
  const chen = cloud.hand('chen');
  await chen.subscribe('progress', 'progress');
  const id = await fileOne(cloud, chen, { category: 'facility' });
  const before = cloud.file(id).complaint.expected;
  await cloud.hand('qian').act(id, 'accept', {
    category: 'fees',
    severity: 'normal',
    handlerId: cloud.hand('li').id,
  });
  const { expected } = await chen.see(id);
  expect(expected.completeBy).not.toBe(before.completeBy);
  expect(expected).toMatchObject({ acceptBy: before.acceptBy, investigateBy: before.investigateBy });
  const [message] = cloud.emulator.delivered(chen.openid);
  expect(message?.lines.map(({ value }) => value)).toContain('已受理，分类和预计时间有变');
});

test('C1.9 a complaint counts once, when it is done for the first time, whenever the courier dies and however often it comes by', async () => {
  const id = await storyUntil(cloud, 'implementing');
  // Killed right after it has read, in the next run right after it has written; then called twice at once.
  for (const after of [0, 1])
    cloud.emulator.faults.inject('function-killed', {
      functionName: 'courier',
      collection: 'experiences',
      after,
    });
  await tellOn(cloud, id, 'implementing', 'resolved');
  for (let run = 0; run < 3; run++) await cloud.emulator.trigger('courier').catch(() => undefined);
  expect(cloud.emulator.faults.hits('function-killed')).toBe(2);
  await Promise.all([1, 2].map(() => cloud.emulator.trigger('courier')));
  await cloud.emulator.idle();
  expect(kept()).toMatchObject([{ _id: 'lanting-facility', revision: 1, cases: [{ id, minutes: 0 }] }]);
  await cloud.hand('lin').act(id, 'rate', satisfied);
  expect(kept()[0]?.cases).toHaveLength(1);
});
