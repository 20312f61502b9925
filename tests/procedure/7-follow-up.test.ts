import { randomUUID } from 'node:crypto';
import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm, registrationForm } from '../support/forms';
import { fileOne, inHours, storyUntil } from '../support/story';

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

describe('B7 §3.7.1 after the window the same matter is a new complaint, tied to the earlier one', () => {
  const again = '电梯又停在五楼不动了，和上次一样。';
  const submit = (by: string, relatedTo: string, changes = {}) =>
    cloud.hand(by).answer('complaint', 'submit', {
      key: randomUUID(),
      complaint: complaintForm({ text: again, relatedTo, ...changes }),
    });

  test('B7 §3.7.1 it is offered when reopening no longer is; each page leads to the other, and the desk sees a repeat', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'archived');
    expect((await lin.see(id)).repeatable).toBeUndefined();
    expect(await submit('lin', id)).toMatchObject({ error: { code: 'NOT_NOW' } });
    await cloud.hours(31 * DAY);
    expect((await lin.see(id)).repeatable).toBe(true);
    expect((await cloud.hand('qian').see(id)).repeatable).toBeUndefined();

    const later = await fileOne(cloud, lin, { text: again, relatedTo: id });
    const { no } = await lin.see(id);
    const { no: laterNo } = await lin.see(later);
    for (const reader of ['lin', 'qian', 'zhou', 'wang']) {
      expect((await cloud.hand(reader).see(later)).repeatOf).toEqual({ id, no });
      expect((await cloud.hand(reader).see(id)).repeats).toEqual([{ id: later, no: laterNo }]);
    }
    const { rows } = await cloud.hand('qian').ask('complaint', 'desk', { filter: 'new' });
    expect(rows).toMatchObject([{ id: later, repeat: true }]);
    expect(cloud.file(later).complaint).toMatchObject({ stage: 'submitted', round: 1, relatedTo: id });
    // What is shown after a step is what the page shows.
    const view = await cloud.hand('qian').act(later, 'note', { text: '上次换过主板', photos: [] });
    expect(view.repeatOf).toEqual({ id, no });
  });

  test('B7 B14 it is counted by the one definition of a repeat: the same matter of the same place within 90 days', async () => {
    const id = await storyUntil(cloud, 'archived');
    await cloud.hours(31 * DAY);
    await fileOne(cloud, cloud.hand('lin'), { text: again, relatedTo: id });
    await cloud.hours(1);
    const today = inHours(cloud, 8).slice(0, 10);
    const { figures } = await cloud.hand('wang').ask('insight', 'report', { from: today, to: today });
    expect(figures.find(({ name }) => name === 'again')).toMatchObject({ now: { part: 1, whole: 1 } });
  });

  test('B7 C5 somebody else’s complaint, or one of nowhere, is not there to be named', async () => {
    const id = await storyUntil(cloud, 'archived');
    await cloud.hours(31 * DAY);
    for (const related of [id, 'cNothingOfTheKind'])
      expect(await submit('chen', related)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(cloud.stored('complaints')).toHaveLength(1);
  });

  test('B7 B10 nothing is tied together that would tell whose a sealed or anonymous complaint is', async () => {
    const open = await storyUntil(cloud, 'archived');
    const sealed = await storyUntil(cloud, 'archived', { sealed: true, anonymous: true });
    await cloud.hours(31 * DAY);
    const invalid = { error: { code: 'INVALID_INPUT', fields: { 'complaint.relatedTo': 'INVALID' } } };
    expect(await submit('lin', open, { sealed: true, anonymous: true })).toMatchObject(invalid);
    expect(await submit('lin', open, { anonymous: true })).toMatchObject(invalid);
    expect(await submit('lin', sealed)).toMatchObject(invalid);
    expect(await submit('lin', sealed, { sealed: true, anonymous: true })).toMatchObject(invalid);
  });

  test('B7 B10 C5 whom the new complaint names is led nowhere', async () => {
    const id = await storyUntil(cloud, 'archived');
    await cloud.hours(31 * DAY);
    const namedStaff = [cloud.hand('li').id];
    const later = await fileOne(cloud, cloud.hand('lin'), { text: again, relatedTo: id, namedStaff });
    expect((await cloud.hand('li').see(id)).repeats).toBeUndefined();
    // A complaint about staff goes past the desk.
    expect((await cloud.hand('qian').see(id)).repeats).toBeUndefined();
    expect((await cloud.hand('zhou').see(id)).repeats).toMatchObject([{ id: later }]);
  });

  test('B7 the desk ties what a caller names by its number, and learns of no number that is not its business', async () => {
    const register = (relatedNo: string, changes = {}) =>
      cloud.hand('qian').answer('complaint', 'register', {
        key: randomUUID(),
        complaint: registrationForm({ relatedNo, ...changes }),
      });
    const id = await storyUntil(cloud, 'archived');
    const hidden = await fileOne(cloud, cloud.hand('lin'), { namedStaff: [cloud.hand('li').id] });
    const { no } = await cloud.hand('lin').see(id);
    const done = await register(no.toLowerCase());
    const later = done.ok ? done.data.id : '';
    expect((await cloud.hand('qian').see(later)).repeatOf).toEqual({ id, no });
    // It is not hers: she is led to hers from nowhere, and not to the caller's.
    expect((await cloud.hand('lin').see(id)).repeats).toBeUndefined();
    const invalid = { error: { code: 'INVALID_INPUT', fields: { 'complaint.relatedNo': 'INVALID' } } };
    const { no: hiddenNo } = await cloud.hand('lin').see(hidden);
    for (const named of [hiddenNo, 'TS20260105-99999']) expect(await register(named)).toMatchObject(invalid);
    expect(await register(no, { anonymous: true })).toMatchObject(invalid);
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
