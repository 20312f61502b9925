import type { CallView } from '../../types/calls';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { fileOne, inHours, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  cloud = await startCloud();
});
afterAll(() => {
  delete process.env.HUIYIN_CONTACT_KEY;
  return cloud.stop();
});

const page = (key: string, cursor?: string) =>
  cloud.hand(key).ask('complaint', 'calls', cursor ? { cursor } : {});
const allCalls = async (key: string): Promise<CallView[]> => {
  const { calls, next } = await page(key);
  return next ? [...calls, ...(await page(key, next)).calls] : calls;
};
const callAbout = async (id: string) => (await allCalls('qian')).find((call) => call.id === id);
const onTheButton = async (key: string) => (await cloud.hand(key).ask('complaint', 'callsDue', {})).calls;
const contact = { name: '林若云', phone: '13800001234' };

test('C1.16 who says when to be called on the form is called then; in 我的 it is said anew; who is in danger does not wait', async () => {
  const evening = { contact: { ...contact, callTime: 'evening' as const } };
  const id = await storyUntil(cloud, 'resolved', evening); // on Monday at ten
  const other = await storyUntil(cloud, 'resolved');
  const danger = await fileOne(cloud, cloud.hand('lin'), { ...evening, danger: true });
  const li = cloud.hand('li');
  await cloud
    .hand('qian')
    .act(danger, 'accept', { category: 'facility', severity: 'urgent', handlerId: li.id });
  await li.act(danger, 'requestInfo', { questions: ['什么时候可以上门？'] });
  expect(await callAbout(id)).toMatchObject({
    best: { time: 'evening', because: 'said' },
    waitsUntil: inHours(cloud, 8),
  });
  expect(await callAbout(other)).not.toHaveProperty('best');
  expect(await callAbout(danger)).toMatchObject({ best: { time: 'evening', because: 'said' } });
  expect(await callAbout(danger)).not.toHaveProperty('waitsUntil');
  await cloud.hours(8);
  expect(await callAbout(id)).not.toHaveProperty('waitsUntil');

  const lin = cloud.hand('lin');
  await lin.ask('account', 'profile', { contact: { ...contact, callTime: 'noon' } });
  expect(await lin.ask('account', 'me', {})).toMatchObject({ callTime: 'noon' });
  for (const one of [id, other])
    expect((await callAbout(one))?.best).toEqual({ time: 'noon', because: 'said' });
  const me = await lin.ask('account', 'profile', { contact });
  expect(me).not.toHaveProperty('callTime');
  expect(me).toHaveProperty('phone');
});

test('C1.16 who does not say is called when they were reached before, and others before them', async () => {
  const id = await storyUntil(cloud, 'assigned');
  await cloud.hand('li').act(id, 'requestInfo', { questions: ['什么时候可以上门？'] });
  await cloud.hand('qian').act(id, 'logContact', { outcome: 'reached', at: inHours(cloud, 0) }); // at six
  await cloud.hand('lin').act(id, 'supply', { text: '今晚七点以后', photos: [] });
  await cloud.hours(14); // eight in the morning
  await tellOn(cloud, id, 'assigned', 'resolved');
  const call = await callAbout(id);
  expect(call?.best).toEqual({ time: 'evening', because: 'reached' });
  expect(call?.waitsUntil).toBe(inHours(cloud, 10));
  expect((await allCalls('qian')).at(-1)?.id).toBe(id);
});

test('C1.16 the list goes on beyond a hundred calls, each once, also where many are due at the same instant; the desk’s button says how many', async () => {
  const [model] = cloud.stored<{ complaint: object }>('complaints', { 'complaint.stage': 'resolved' });
  if (!model) throw new Error('nothing resolved');
  const many = Array.from({ length: 120 }, (_, index) => {
    const id = `cMany${String(index).padStart(3, '0')}`;
    const no = `TS20260105-8${String(index).padStart(4, '0')}`;
    const sensitive = index >= 115;
    return { ...model, _id: id, complaint: { ...model.complaint, id, no, sensitive }, dueAt: null };
  });
  await cloud.emulator.database.handle({
    action: 'database.insertDocument',
    collectionName: 'complaints',
    data: many.map((document) => JSON.stringify(document)),
  });
  expect((await page('zhou')).calls).toHaveLength(100);
  const all = await allCalls('zhou');
  const ofThem = (calls: CallView[]) => calls.filter(({ id }) => id.startsWith('cMany')).length;
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(ofThem(all)).toBe(120);
  expect(await onTheButton('zhou')).toBe(all.length);
  // A complaint about staff goes past the desk (B10), and is not counted there either.
  const desk = await allCalls('qian');
  expect(ofThem(desk)).toBe(115);
  expect(await onTheButton('qian')).toBe(desk.length);
  expect(await onTheButton('wu')).toBe((await allCalls('wu')).length);
});
