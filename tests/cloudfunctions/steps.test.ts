import { replay } from '../../cloudfunctions/shared/workflow/complaint';
import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.emulator.faults.clear());
afterAll(() => cloud.stop());

const note = (id: string, revision: number, key: string, text = '等厂家回电') => ({
  id,
  revision,
  key,
  name: 'note' as const,
  data: { text, photos: [] },
});

test('of two steps on the same revision exactly one wins, the other hears that something changed', async () => {
  const id = await storyUntil(cloud, 'assigned');
  const { revision } = await cloud.hand('li').see(id);
  const answers = await Promise.all(
    ['li', 'qian', 'zhou', 'sun'].map((who) =>
      cloud.hand(who).answer('complaint', 'act', note(id, revision, `racing-${who}`)),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(
    Array(3).fill('CHANGED'),
  );
  expect(cloud.file(id).revision).toBe(revision + 1);
});

test('the same intention sent three times at once happens once', async () => {
  const id = await storyUntil(cloud, 'assigned');
  const { revision } = await cloud.hand('li').see(id);
  const order = note(id, revision, 'three-times');
  const answers = await Promise.all([1, 2, 3].map(() => cloud.hand('li').answer('complaint', 'act', order)));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(cloud.file(id).events.filter(({ type }) => type === 'noted')).toHaveLength(1);
});

test('an answer that was lost is repeated without doing it twice', async () => {
  const id = await storyUntil(cloud, 'assigned');
  const { revision } = await cloud.hand('li').see(id);
  cloud.emulator.faults.inject('answer-lost', {
    functionName: 'complaint',
    action: 'database.modifyDocument',
    collection: 'complaints',
  });
  const order = note(id, revision, 'lost-answer');
  await expect(cloud.hand('li').answer('complaint', 'act', order)).rejects.toThrow();
  expect(await cloud.hand('li').ask('complaint', 'act', order)).toMatchObject({ revision: revision + 1 });
  expect(cloud.file(id).events.filter(({ type }) => type === 'noted')).toHaveLength(1);
});

test('a step on an old revision changes nothing', async () => {
  const id = await storyUntil(cloud, 'assigned');
  const answer = await cloud.hand('li').answer('complaint', 'act', note(id, 1, 'on-old-news'));
  expect(answer).toMatchObject({ error: { code: 'CHANGED' } });
});

test('the events replay to what is stored, and every event is one revision', async () => {
  const id = await storyUntil(cloud, 'archived');
  const { complaint, events, revision } = cloud.file(id);
  expect(revision).toBe(events.length);
  expect(JSON.parse(JSON.stringify(replay(events)))).toEqual(JSON.parse(JSON.stringify(complaint)));
});

test('a submission sent twice at once is one complaint with one receipt', async () => {
  const submission = { key: 'submitted-twice', complaint: complaintForm() };
  const before = cloud.stored('complaints').length;
  const [one, other] = await Promise.all(
    [1, 2].map(() => cloud.hand('lin').ask('complaint', 'submit', submission)),
  );
  expect(one).toEqual(other);
  await cloud.emulator.idle();
  expect(await cloud.hand('lin').ask('complaint', 'submit', submission)).toEqual(one);
  expect(cloud.stored('complaints')).toHaveLength(before + 1);
});

test('the same key with another form is refused', async () => {
  const submit = (text: string) =>
    cloud
      .hand('lin')
      .answer('complaint', 'submit', { key: 'reused-key', complaint: complaintForm({ text }) });
  expect(await submit('楼道灯坏了好几天没人修，请尽快处理。')).toMatchObject({ ok: true });
  expect(await submit('垃圾房的门坏了，异味很大，请尽快处理。')).toMatchObject({
    error: { code: 'KEY_REUSED' },
  });
});

test('complaints filed at the same moment get numbers of their own', async () => {
  const ids = await Promise.all(
    ['lin', 'chen', 'zhao', 'lin', 'chen'].map((who) => fileOne(cloud, cloud.hand(who))),
  );
  const numbers = ids.map((id) => cloud.file(id).complaint.no);
  expect(new Set(numbers).size).toBe(5);
});
