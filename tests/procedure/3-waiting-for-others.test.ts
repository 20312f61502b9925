import { type Cloud, startCloud } from '../support/cloud';
import { dissatisfied, inHours, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

const waiting = (by: string) => cloud.hand(by).ask('complaint', 'desk', { filter: 'waiting' });
/** What 老李 waits for in one of his cases, if anything. */
const awaited = async (id: string) => (await waiting('li')).rows.find((row) => row.id === id)?.awaited;

describe('§7 what I wait for', () => {
  test('§7 a plan under review waits for its approver, and is back in hand when it is rejected', async () => {
    const id = await storyUntil(cloud, 'planReview');
    const since = inHours(cloud, 0);
    expect((await waiting('li')).counts.waiting).toBe(1);
    await cloud.hours(3);
    expect(await awaited(id)).toMatchObject({ kind: 'supervisor', since });
    // It is the approver's own step, and nobody else's to wait for.
    for (const by of ['zhou', 'qian', 'wang']) expect((await waiting(by)).rows).toEqual([]);
    await cloud.hand('zhou').act(id, 'rejectPlan', { reason: '请补充停梯期间的通行安排' });
    expect(await awaited(id)).toBeUndefined();
    expect((await waiting('li')).counts.waiting).toBe(0);
  });

  test('§7 B2 B8 a request waits for a word, a hold for somebody outside', async () => {
    const id = await storyUntil(cloud, 'investigating');
    const until = inHours(cloud, 24 * 5);
    await cloud.hand('li').act(id, 'askHold', { until, reason: '等待电梯厂家寄送专用检测仪' });
    expect(await awaited(id)).toMatchObject({ kind: 'supervisor', since: inHours(cloud, 0) });
    await cloud.hand('zhou').act(id, 'grant', {});
    expect(await awaited(id)).toEqual({ kind: 'external', since: inHours(cloud, 0) });
    await cloud.hand('li').act(id, 'resume', { remark: '检测仪已到' });
    expect(await awaited(id)).toBeUndefined();
  });

  test('§7 §3.6 after the contact it is the resident’s answer, after a bad one the supervisor’s decision', async () => {
    const id = await storyUntil(cloud, 'resolved');
    expect(await awaited(id)).toBeUndefined();
    const at = inHours(cloud, 0);
    await cloud.hand('li').act(id, 'logContact', { outcome: 'reached', at, words: '说晚上再看看' });
    expect(await awaited(id)).toEqual({ kind: 'resident', since: at });
    await cloud.hand('lin').act(id, 'rate', dissatisfied);
    expect(await awaited(id)).toMatchObject({ kind: 'supervisor' });
    // In other lists only the handler reads it.
    const { rows } = await cloud.hand('zhou').ask('complaint', 'desk', { filter: 'open' });
    expect(rows.find((row) => row.id === id)).not.toHaveProperty('awaited');
  });
});
