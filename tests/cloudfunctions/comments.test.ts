import { addDocuments } from '../../emulator/seed/documents';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  await addDocuments(cloud.emulator.database, 'improvements', [
    { _id: 'v1', communityId: COMMUNITY, state: 'open' },
    { _id: 'v2', communityId: 'elsewhere', state: 'open' },
  ]);
});
afterAll(() => cloud.stop());

const text = '上门维修前请先打电话约时间，别让老人白等。';
const answer = { verdict: 'adopted', text: '下月起上门前一小时电话确认。', improvementId: 'v1' } as const;
const listed = async (key: string, answered: boolean) =>
  (await cloud.hand(key).ask('insight', 'proposals', { answered })).comments;
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
  // Nobody else reads it before the manager has looked at it.
  expect((await listed('chen', false)).map((one) => one.id)).toEqual([]);
  expect(await cloud.hand('chen').answer('insight', 'supportProposal', { id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });

  // What came of it everybody reads: it is an improvement of this community (C4).
  for (const improvementId of ['v2', 'vNone'])
    expect(
      await wang.answer('insight', 'answerComment', { id, answer: { ...answer, improvementId } }),
    ).toMatchObject({ error: { fields: { 'answer.improvementId': 'NOT_A_CHOICE' } } });

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

test('§6 what the manager lets everybody read is wanted by others, once each, and stands in the order of how many', async () => {
  const [lin, zhao, wang] = [cloud.hand('lin'), cloud.hand('zhao'), cloud.hand('wang')];
  const propose = async (key: string) =>
    (await lin.ask('insight', 'comment', { key, text: `${text}（${key}）` })).id;
  const [first, second, kept] = [
    await propose('first-of-all'),
    await propose('second-one'),
    await propose('kept-between'),
  ];
  for (const id of [first, second]) await wang.ask('insight', 'planComment', { id, plan: { shown: true } });
  await zhao.ask('insight', 'supportProposal', { id: first });
  const twice = await zhao.ask('insight', 'supportProposal', { id: first });
  expect(twice).toMatchObject({ votes: 1, voted: true });
  await cloud.hand('li').ask('insight', 'supportProposal', { id: first });
  expect(await lin.answer('insight', 'supportProposal', { id: first })).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
  const seen = await listed('zhao', false);
  expect(seen.map(({ id, votes, voted, own }) => ({ id, votes, voted, own }))).toEqual([
    { id: first, votes: 2, voted: true, own: false },
    { id: second, votes: 0, own: false },
  ]);
  expect(
    JSON.stringify([seen, cloud.stored<{ voters?: string[] }>('comments').map(({ voters }) => voters)]),
  ).not.toMatch(/person-|林/);

  // Kept between the two when it is answered, it is in nobody's list.
  await wang.ask('insight', 'answerComment', { id: kept, answer, shown: false });
  await wang.ask('insight', 'answerComment', { id: first, answer });
  expect((await listed('zhao', true)).map(({ id, votes }) => ({ id, votes }))).toContainEqual({
    id: first,
    votes: 2,
  });
  expect((await listed('zhao', true)).map(({ id }) => id)).not.toContain(kept);
  await wang.ask('insight', 'planComment', { id: first, plan: { shown: false } });
  expect((await listed('zhao', true)).map(({ id }) => id)).not.toContain(first);
});

test('§6 a proposal has somebody who answers it and a day, and who lets it pass is told', async () => {
  const { id } = await cloud.hand('zhao').ask('insight', 'comment', { key: 'with-a-date', text });
  const wang = cloud.hand('wang');
  expect((await waiting(false)).find((one) => one.id === id)).toMatchObject({
    answerBy: '2026-01-19',
    overdue: false,
  });
  const plan = { ownerId: cloud.hand('zhou').id, answerBy: '2026-01-12', shown: false };
  expect(
    await wang.answer('insight', 'planComment', { id, plan: { ...plan, answerBy: '2026-01-02' } }),
  ).toMatchObject({ error: { fields: { 'plan.answerBy': 'IN_THE_PAST' } } });
  await wang.ask('insight', 'planComment', { id, plan });
  const reminders = () =>
    cloud.stored<{ personId: string }>('messages', { notice: 'N19', personId: plan.ownerId });
  const zhou = cloud.hand('zhou');
  expect(
    (await zhou.ask('insight', 'commentsToAnswer', { answered: false })).comments.map((one) => one.id),
  ).toEqual([id]);
  for (const functionName of ['clock', 'courier', 'insight', 'inbox'])
    cloud.emulator.faults.inject('timer-missed', { functionName, times: 100_000 });
  const counts: number[] = [];
  for (const days of [4, 3, 3, 2]) {
    await cloud.hours(days * 24);
    await cloud.emulator.trigger('insight');
    counts.push(reminders().length);
  }
  // Two days before, when it is late, and not again in the same week.
  expect(counts).toEqual([0, 1, 2, 2]);
  expect(await zhou.ask('insight', 'answerComment', { id, answer })).toMatchObject({ shown: true });
  expect((await zhou.ask('insight', 'commentsToAnswer', { answered: false })).comments).toEqual([]);
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
  const [wanted] = cloud.stored<{ _id: string }>('comments', { shown: true });
  const votes = () => cloud.stored<{ votes: number; voters: string[] }>('comments', { _id: wanted?._id })[0];
  await chen.ask('insight', 'supportProposal', { id: wanted?._id ?? '' });
  const counted = votes();
  expect((await chen.ask('rights', 'held', {})).comments).toHaveLength(10);
  const { mark } = await chen.ask('rights', 'erasure', {});
  await chen.ask('rights', 'erase', { mark });
  expect(cloud.stored('comments', { personId: chen.id })).toEqual([]);
  expect(votes()).toMatchObject({ votes: counted?.votes });
  expect(votes()?.voters).toHaveLength((counted?.voters.length ?? 0) - 1);
  const told = cloud.stored('messages', { notice: 'N17' }).length;
  const [left] = (await waiting(false)).filter(({ fromStaff }) => !fromStaff);
  await cloud.hand('wang').ask('insight', 'answerComment', { id: left?.id ?? '', answer });
  expect(cloud.stored('messages', { notice: 'N17' })).toHaveLength(told);
});
