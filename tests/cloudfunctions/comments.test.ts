import { type Cloud, startCloud } from '../support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const text = '上门维修前请先打电话约时间，别让老人白等。';
const answer = { verdict: 'adopted', text: '下月起上门前一小时电话确认。', improvementId: 'v1' } as const;
const waiting = async (answered: boolean) =>
  (await cloud.hand('wang').ask('insight', 'commentsToAnswer', { answered })).comments;

test('§6 residents and staff propose, the manager answers once, and whoever wrote it is told', async () => {
  const [lin, li, wang] = ['lin', 'li', 'wang'].map((key) => cloud.hand(key)) as never as ReturnType<
    Cloud['hand']
  >[];
  if (!lin || !li || !wang) throw new Error('nobody is there');
  const { id } = await lin.ask('insight', 'comment', { key: 'same-proposal', text });
  expect(await lin.ask('insight', 'comment', { key: 'same-proposal', text })).toEqual({ id });
  await li.ask('insight', 'comment', { key: 'by-the-staff', text: '工单里希望能看到上次维修的记录。' });

  const open = await waiting(false);
  expect(open.map(({ fromStaff, own }) => ({ fromStaff, own }))).toEqual(
    expect.arrayContaining([
      { fromStaff: false, own: false },
      { fromStaff: true, own: false },
    ]),
  );
  // Who wrote it is nobody's business.
  expect(JSON.stringify(open)).not.toMatch(/person-lin|person-li|林|李强/);
  expect((await cloud.hand('chen').ask('insight', 'comments', {})).comments).toEqual([]);
  for (const key of ['lin', 'li', 'zhou'])
    expect(await cloud.hand(key).answer('insight', 'answerComment', { id, answer })).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    });

  await lin.subscribe('progress');
  await wang.ask('insight', 'answerComment', { id, answer });
  expect(await wang.ask('insight', 'answerComment', { id, answer })).toMatchObject({ answer });
  const other = { ...answer, text: '另一种答复，不该覆盖前一个。' };
  expect(await wang.answer('insight', 'answerComment', { id, answer: other })).toMatchObject({
    error: { code: 'CHANGED' },
  });
  await cloud.emulator.idle();
  const [own] = (await lin.ask('insight', 'comments', {})).comments;
  expect(own).toMatchObject({ text, own: true, answer: { ...answer, by: { name: '王总' } } });
  const { messages } = await lin.ask('account', 'messages', {});
  expect(messages.filter(({ notice }) => notice === 'N17')).toHaveLength(1);
  expect(messages[0]).toMatchObject({ page: 'mine/comments/index' });
  expect(await waiting(false)).toHaveLength(1);
  expect(await waiting(true)).toHaveLength(1);
});

test('§6 ten proposals a day are enough, and each is long enough to be judged', async () => {
  const chen = cloud.hand('chen');
  for (let count = 0; count < 10; count++)
    await chen.ask('insight', 'comment', { key: `proposal-${count}`, text });
  expect(await chen.answer('insight', 'comment', { key: 'proposal-10', text })).toMatchObject({
    error: { code: 'TOO_MANY' },
  });
  expect(
    await cloud.hand('zhao').answer('insight', 'comment', { key: 'too-short', text: '太慢' }),
  ).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { text: 'TOO_SHORT' } },
  });
});

test('§5.2 what somebody proposed is among what is held, and is nobody’s when the account goes', async () => {
  const chen = cloud.hand('chen');
  expect((await chen.ask('rights', 'held', {})).comments).toHaveLength(10);
  const { mark } = await chen.ask('rights', 'erasure', {});
  await chen.ask('rights', 'erase', { mark });
  expect(cloud.stored('comments', { personId: chen.id })).toEqual([]);
  const [left] = (await waiting(false)).filter(({ fromStaff }) => !fromStaff);
  await cloud.hand('wang').ask('insight', 'answerComment', { id: left?.id ?? '', answer });
  expect(cloud.stored('messages', { notice: 'N17' })).toHaveLength(1);
});
