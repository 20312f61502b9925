import { type Cloud, startCloud } from '../support/cloud';
import { inHours, storyUntil } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const DAY = 24;

describe('§3.7.1 the resident is revisited within one month', () => {
  test('§3.7.1 the revisit opens on day 14 and is due one month after the solution', async () => {
    const id = await storyUntil(cloud, 'archived');
    const visit = () => ({ outcome: 'thorough', at: inHours(cloud, 0) }) as const;
    expect(await cloud.hand('qian').refused(id, 'revisit', visit())).toBe('TOO_EARLY');
    const promise = (await cloud.hand('qian').see(id)).promises.find(({ clock }) => clock === 'revisit');
    expect(promise?.dueAt).toBe('2026-02-05T02:00:00.000Z');
    await cloud.hours(14 * DAY + 1);
    const { rows } = await cloud.hand('qian').ask('complaint', 'desk', { filter: 'revisit' });
    expect(rows.map((row) => row.id)).toContain(id);
    expect(await cloud.hand('qian').act(id, 'revisit', visit())).toMatchObject({ stage: 'archived' });
    expect(cloud.file(id).complaint.revisitedAt).toBeDefined();
    const after = await cloud.hand('qian').ask('complaint', 'desk', { filter: 'revisit' });
    expect(after.rows).toEqual([]);
  });

  test('§3.7.1 N12: the resident is asked in the app too', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'archived');
    await lin.subscribe('survey', 'survey');
    await cloud.hours(15 * DAY);
    expect(cloud.stored('messages', { complaintId: id, notice: 'N12', delivery: 'sent' })).toHaveLength(1);
  });

  test('§3.7.1 §2.2 the handler does not revisit the own case', async () => {
    const id = await storyUntil(cloud, 'archived');
    await cloud.hours(15 * DAY);
    expect(
      await cloud.hand('li').refused(id, 'revisit', { outcome: 'thorough', at: inHours(cloud, 0) }),
    ).toMatch(/FOUR_EYES|NOT_YOURS/);
  });

  test('§3.7.1 a month without a revisit is late, and the supervisor hears of it', async () => {
    const id = await storyUntil(cloud, 'archived');
    await cloud.hours(32 * DAY);
    const late = cloud
      .file(id)
      .events.filter((event) => event.type === 'breached' && event.data.clock === 'revisit');
    expect(late).toHaveLength(1);
  });

  test('§3.7.1 T20 when it has come back, another round begins', async () => {
    const id = await storyUntil(cloud, 'archived');
    await cloud.hours(15 * DAY);
    const view = await cloud
      .hand('qian')
      .act(id, 'revisit', { outcome: 'recurred', at: inHours(cloud, 0), words: '昨天又停了' });
    expect(view).toMatchObject({ stage: 'reevaluating', round: 2 });
  });

  test('§3.7.1 T20 the resident reopens within 30 days of the archive, not later', async () => {
    const id = await storyUntil(cloud, 'archived');
    const other = await storyUntil(cloud, 'archived');
    await cloud.hours(29 * DAY);
    expect(await cloud.hand('lin').act(id, 'reopen', { reason: '又停在五楼', photos: [] })).toMatchObject({
      stage: 'reevaluating',
      round: 2,
    });
    await cloud.hours(2 * DAY);
    expect(await cloud.hand('lin').refused(other, 'reopen', { reason: '又停在五楼', photos: [] })).toBe(
      'TOO_LATE',
    );
  });
});

describe('§4 everything is on file', () => {
  test('§4 §2.3 the whole life is readable in order, each entry with who and when', async () => {
    const id = await storyUntil(cloud, 'archived');
    const { timeline } = await cloud.hand('zhou').see(id);
    expect(timeline.map(({ event }) => event)).toEqual([
      'filed',
      'accepted',
      'investigationStarted',
      'investigationCompleted',
      'planSubmitted',
      'planApproved',
      'deliveryFailed', // she has not subscribed
      'progressReported',
      'resolved',
      'deliveryFailed',
      'rated',
      'archived',
    ]);
    expect(timeline.every(({ at, by }) => at !== '' && by.role !== undefined)).toBe(true);
  });
});
