import { randomUUID } from 'node:crypto';
import type { SectionName } from '../../types/administration/settings';
import type { Category } from '../../types/complaint';
import { type Cloud, startCloud } from '../support/cloud';
import { storyUntil } from '../support/story';
import { webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const set = async (section: SectionName, value: unknown) => {
  const { revision } = await cloud.hand('wang').ask('admin', 'settings', {});
  return cloud
    .hand('wang')
    .answer('admin', 'change', { section, revision, key: randomUUID(), value: value as never });
};

test('§2.1 the community’s ready words stand on the form of their step, those for the kind of complaint first; residents get none', async () => {
  const id = await storyUntil(cloud, 'investigating');
  const { category } = cloud.file(id).complaint;
  const other = category === 'fees' ? 'noise' : 'fees';
  const replies = [
    { action: 'reportProgress', text: '我们正在处理，编号 {编号}' },
    { action: 'reportProgress', category: other, text: '账目正在核对' },
    { action: 'reportProgress', category, text: '师傅已经在现场' },
    { action: 'closeDisputed', text: '这是我们最后的答复' },
  ];
  expect(await set('replies', { replies })).toMatchObject({ ok: true, data: { replies: { replies } } });
  expect((await cloud.hand('li').see(id)).form.replies).toEqual([
    { action: 'reportProgress', text: '师傅已经在现场' },
    { action: 'reportProgress', text: '我们正在处理，编号 {编号}' },
  ]);
  expect((await cloud.hand('lin').see(id)).form).toEqual({});
});

test('§2.1 the same words twice, or too few of them, are refused beside their field', async () => {
  const again = { action: 'markResolved', text: '已经处理好，请您看看' };
  expect(await set('replies', { replies: [again, again] })).toMatchObject({
    error: { fields: { 'value.replies.1': 'NOT_UNIQUE' } },
  });
  expect(await set('replies', { replies: [{ ...again, text: '好了' }] })).toMatchObject({
    error: { fields: { 'value.replies.0.text': 'TOO_SHORT' } },
  });
});

/** What the community says of a kind, beside what it says already. */
const say = async (code: Category, part: object) => {
  const { categories } = await cloud.hand('wang').ask('admin', 'settings', {});
  const value = categories.categories.map((one) => (one.code === code ? { ...one, ...part } : one));
  return set('categories', { categories: value });
};

test('§3.2.1 what a kind needs as evidence stands where it is investigated, of the further kind too; what whoever files should know where the kind is chosen', async () => {
  const notice = '电梯困人请先打 24 小时电话。';
  const evidence = ['故障部位的照片', '上次检修记录'];
  expect(await say('facility', { notice, evidence })).toMatchObject({ ok: true });
  expect(await say('noise', { evidence: ['发生的时段', '上次检修记录'] })).toMatchObject({ ok: true });
  const id = await storyUntil(cloud, 'assigned');
  const li = cloud.hand('li');
  expect((await li.see(id)).form.evidence).toEqual(evidence);
  const both = { category: 'facility', further: 'noise', severity: 'normal', reason: '还有异响' } as const;
  const { form } = await li.act(id, 'reclassify', both);
  expect(form.evidence).toEqual([...evidence, '发生的时段']);
  expect((await cloud.hand('qian').see(id)).form.evidence).toBeUndefined();
  expect((await cloud.hand('lin').see(id)).form).toEqual({});
  const advice = async (key: string, category?: Category) =>
    (await cloud.hand(key).ask('complaint', 'suggest', { text: '', ...(category && { category }) })).advice;
  expect(await advice('lin', 'facility')).toMatchObject({ category: 'facility', notice });
  expect((await advice('lin', 'noise'))?.notice).toBeUndefined();
  expect(await advice('lin')).toBeUndefined();
  const web = webOf(cloud, '203.0.113.20');
  const asked = await web.answer('complaint', 'suggest', { text: '', category: 'facility' });
  expect(asked).toMatchObject({ data: { advice: { notice } } });
  expect(await say('facility', { notice: '短', evidence: ['好', ...evidence] })).toMatchObject({
    error: {
      fields: { 'value.categories.1.notice': 'TOO_SHORT', 'value.categories.1.evidence.0': 'TOO_SHORT' },
    },
  });
});

test('C3 the number that the community has named for a harm is offered with it, after the property’s own, and with no other harm', async () => {
  const lines = [{ name: '电梯维保', number: '400-600-7000', kinds: ['trapped'] }];
  expect(await set('emergency', { lines })).toMatchObject({ ok: true });
  const calls = async (text: string) =>
    (await cloud.hand('lin').ask('complaint', 'suggest', { text })).danger?.calls.map(
      ({ name, whom }) => name ?? whom,
    );
  expect(await calls('电梯困人了，我被困在电梯里出不来')).toEqual([
    'property',
    '电梯维保',
    'fire',
    'ambulance',
    'police',
  ]);
  expect(await calls('楼道里着火了，快来人')).not.toContain('电梯维保');
  expect(await set('emergency', { lines: [{ ...lines[0], number: '没有' }] })).toMatchObject({
    error: { fields: { 'value.lines.0.number': 'NOT_A_PHONE' } },
  });
});
