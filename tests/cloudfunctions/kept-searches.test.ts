import { type KeptSearch, MOST_KEPT } from '../../types/search';
import { alter } from '../support/alter';
import { type Cloud, startCloud } from '../support/cloud';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const noise: KeptSearch = { name: '3号楼噪音', building: '3号楼', category: 'noise', lastDays: 30 };
const names = (kept: readonly KeptSearch[] = []): string[] => kept.map(({ name }) => name);

test('a choice of filters is kept under a name and comes with the first page, to its owner alone (§4)', async () => {
  const [li, zhou] = [cloud.hand('li'), cloud.hand('zhou')];
  expect(await zhou.ask('account', 'keepSearch', noise)).toEqual({ kept: [noise] });
  await zhou.ask('account', 'keepSearch', { name: '未归档', stage: 'resolved' });
  const mark = cloud.emulator.requests.count();
  const page = await zhou.ask('complaint', 'search', {});
  expect(names(page.kept)).toEqual(['未归档', '3号楼噪音']);
  expect(cloud.emulator.requests.since(mark)).toHaveLength(2);
  const next = await zhou.ask('complaint', 'search', { cursor: '2026-01-05T02:00:00.000Z c1' });
  expect(next).not.toHaveProperty('kept');
  expect((await li.ask('complaint', 'search', {})).kept).toEqual([]);
});

test('the same name again takes the place of the old one; what is dropped is gone, once or twice', async () => {
  const zhou = cloud.hand('zhou');
  await zhou.ask('account', 'keepSearch', noise);
  const other = { name: noise.name, stage: 'planReview' } as const;
  expect(await zhou.ask('account', 'keepSearch', other)).toEqual({ kept: [other] });
  for (let time = 0; time < 2; time++)
    expect(await zhou.ask('account', 'dropSearch', { name: noise.name })).toEqual({ kept: [] });
});

test('what is kept at the same moment on several devices is all kept', async () => {
  const zhou = cloud.hand('zhou');
  const devices = ['手机', '平板', '电脑'];
  const atOnce = (open: (name: string) => Promise<unknown>) => Promise.all(devices.map(open));
  // Each has an instance of the function that waits for it, or one would be done before the next begins.
  await atOnce(() => zhou.ask('account', 'me', {}));
  await atOnce((name) => zhou.ask('account', 'keepSearch', { ...noise, name }));
  expect(names((await zhou.ask('complaint', 'search', {})).kept).sort()).toEqual([...devices].sort());
});

test('one more than there may be is refused beside its name, and nothing is lost', async () => {
  const zhou = cloud.hand('zhou');
  for (let count = 0; count < MOST_KEPT; count++)
    await zhou.ask('account', 'keepSearch', { ...noise, name: `常用 ${count}` });
  const answer = await zhou.answer('account', 'keepSearch', noise);
  expect(answer).toMatchObject({ error: { code: 'INVALID_INPUT', fields: { name: 'TOO_MANY' } } });
  expect((await zhou.ask('complaint', 'search', {})).kept).toHaveLength(MOST_KEPT);
  const again = await zhou.ask('account', 'keepSearch', { ...noise, name: '常用 0' });
  expect(again.kept).toHaveLength(MOST_KEPT);
});

test('what is typed about people is not kept (§5.2)', async () => {
  const typed = { ...noise, words: '林若云', phone: '13800001234' };
  const answer = await cloud.hand('zhou').answer('account', 'keepSearch', typed as KeptSearch);
  expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  expect(JSON.stringify(cloud.stored('people'))).not.toMatch(/林若云|13800001234/);
});

test('searches name the places of one community: in another one there are none of them', async () => {
  const zhou = cloud.hand('zhou');
  await zhou.ask('account', 'keepSearch', noise);
  await alter(cloud, 'people', zhou.id, { $set: { 'searches.communityId': 'elsewhere' } });
  expect((await zhou.ask('complaint', 'search', {})).kept).toEqual([]);
});

test('whoever asks what is held of them reads what the searches are called', async () => {
  const zhou = cloud.hand('zhou');
  expect(await zhou.ask('rights', 'held', {})).not.toHaveProperty('keptSearches');
  await zhou.ask('account', 'keepSearch', noise);
  expect((await zhou.ask('rights', 'held', {})).keptSearches).toEqual([noise.name]);
});
