import { randomUUID } from 'node:crypto';
import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm, registrationForm } from '../support/forms';
import { fileOne, inHours, storyUntil } from '../support/story';

let cloud: Cloud;

const DAY = 24;

/** So many complaints of Ms Lin's that lie in the archive. */
const archived = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(await storyUntil(cloud, 'archived'));
  return ids;
};

describe('§3.7.1 the resident is revisited within one month', () => {
  // One month for all: each test goes on from the day that the one before it has reached.
  let [visited, untouched, recurred, reopened, forgotten, left] = ['', '', '', '', '', ''];
  const days = async (count: number): Promise<void> => cloud.hours(count * DAY);
  beforeAll(async () => {
    cloud = await startCloud();
    [visited = '', untouched = '', recurred = '', reopened = '', forgotten = '', left = ''] =
      await archived(6);
  });
  afterAll(() => cloud.stop());

  test('§3.7.1 the revisit opens on day 14 and is due one month after the solution', async () => {
    const visit = () => ({ outcome: 'thorough', at: inHours(cloud, 0) }) as const;
    const rows = async () =>
      (await cloud.hand('qian').ask('complaint', 'desk', { filter: 'revisit' })).rows.map(({ id }) => id);
    expect(await cloud.hand('qian').refused(visited, 'revisit', visit())).toBe('TOO_EARLY');
    const { promises } = await cloud.hand('qian').see(visited);
    expect(promises.find(({ clock }) => clock === 'revisit')?.dueAt).toBe('2026-02-05T02:00:00.000Z');
    await cloud.hours(14 * DAY + 1);
    const all = [visited, untouched, recurred, reopened, forgotten, left];
    expect((await rows()).sort()).toEqual([...all].sort());
    expect(await cloud.hand('qian').act(visited, 'revisit', visit())).toMatchObject({ stage: 'archived' });
    expect(cloud.file(visited).complaint.revisitedAt).toBeDefined();
    expect((await rows()).sort()).toEqual(all.filter((id) => id !== visited).sort());
  });

  test('§3.7.1 §2.2 the handler does not revisit the own case', async () => {
    expect(
      await cloud.hand('li').refused(untouched, 'revisit', { outcome: 'thorough', at: inHours(cloud, 0) }),
    ).toMatch(/FOUR_EYES|NOT_YOURS/);
  });

  test('§3.7.1 T20 when it has come back, another round begins', async () => {
    const view = await cloud
      .hand('qian')
      .act(recurred, 'revisit', { outcome: 'recurred', at: inHours(cloud, 0), words: '昨天又停了' });
    expect(view).toMatchObject({ stage: 'reevaluating', round: 2 });
  });

  test('§3.7.1 whoever has moved out is not revisited: only staff say so, with how they know, and nothing runs out', async () => {
    const gone = { outcome: 'movedOut', at: inHours(cloud, 0) } as const;
    const qian = cloud.hand('qian');
    const { revision } = await qian.see(left);
    const input = { id: left, revision, key: randomUUID(), name: 'revisit', data: gone } as const;
    expect(await qian.answer('complaint', 'act', input)).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { words: 'REQUIRED' } },
    });
    const data = { ...gone, words: '新住户说原租户上月已搬走' };
    expect(await cloud.hand('lin').refused(left, 'revisit', data)).toBe('NOT_YOURS');
    expect(await qian.act(left, 'revisit', data)).toMatchObject({ stage: 'archived', round: 1 });
    expect(cloud.file(left).complaint.clocks.filter(({ clock }) => clock === 'revisit')).toMatchObject([
      { stoppedAt: inHours(cloud, 0) },
    ]);
    const today = inHours(cloud, 8).slice(0, 10);
    const { figures } = await cloud.hand('wang').ask('insight', 'report', { from: today, to: today });
    // The two before this one were tried and reached.
    expect(figures.find(({ name }) => name === 'reached')).toMatchObject({ now: { part: 2, whole: 2 } });
  });

  test('§3.7.1 T20 the resident reopens within 30 days of the archive, not later', async () => {
    const why = { reason: '又停在五楼', photos: [] };
    await days(15); // 29 days and an hour
    expect(await cloud.hand('lin').act(reopened, 'reopen', why)).toMatchObject({
      stage: 'reevaluating',
      round: 2,
    });
    await days(1);
    expect(await cloud.hand('lin').refused(forgotten, 'reopen', why)).toBe('TOO_LATE');
  });

  test('§3.7.1 a month without a revisit is late, and the supervisor hears of it', async () => {
    const late = () =>
      cloud
        .file(forgotten)
        .events.filter((event) => event.type === 'breached' && event.data.clock === 'revisit');
    const told = { complaintId: forgotten, notice: 'N14', personId: 'person-zheng' };
    expect(late()).toEqual([]);
    expect(cloud.stored('messages', told)).toEqual([]);
    await days(2);
    expect(late()).toHaveLength(1);
    expect(cloud.stored('messages', told)).toHaveLength(1);
  });
});

describe('§3.7.1 the revisit by message', () => {
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.stop());

  test('§3.7.1 N12: the resident is asked in the app too', async () => {
    const lin = cloud.hand('lin');
    const id = await storyUntil(cloud, 'archived');
    await lin.subscribe('survey', 'survey');
    await cloud.hours(15 * DAY);
    expect(cloud.stored('messages', { complaintId: id, notice: 'N12', delivery: 'sent' })).toHaveLength(1);
  });
});

describe('B7 §3.7.1 after the window the same matter is a new complaint, tied to the earlier one', () => {
  const again = '电梯又停在五楼不动了，和上次一样。';
  const submit = (by: string, relatedTo: string, changes = {}) =>
    cloud.hand(by).answer('complaint', 'submit', {
      key: randomUUID(),
      complaint: complaintForm({ text: again, relatedTo, ...changes }),
    });
  // One window for all: each test has a complaint of its own behind it.
  let [id, counted, foreign, named, sealed] = ['', '', '', '', ''];
  beforeAll(async () => {
    cloud = await startCloud();
    [id = '', counted = '', foreign = '', named = ''] = await archived(4);
    sealed = await storyUntil(cloud, 'archived', { sealed: true, anonymous: true });
    expect((await cloud.hand('lin').see(id)).repeatable).toBeUndefined();
    expect(await submit('lin', id)).toMatchObject({ error: { code: 'NOT_NOW' } });
    await cloud.hours(31 * DAY);
  }, 180_000);
  afterAll(() => cloud.stop());

  test('B7 B14 it is counted by the one definition of a repeat: the same matter of the same place within 90 days', async () => {
    await fileOne(cloud, cloud.hand('lin'), { text: again, relatedTo: counted });
    await cloud.hours(1);
    const today = inHours(cloud, 8).slice(0, 10);
    const { figures } = await cloud.hand('wang').ask('insight', 'report', { from: today, to: today });
    expect(figures.find(({ name }) => name === 'again')).toMatchObject({ now: { part: 1, whole: 1 } });
  });

  test('B7 §3.7.1 it is offered when reopening no longer is; each page leads to the other, and the desk sees a repeat', async () => {
    const lin = cloud.hand('lin');
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
    expect(rows.find((row) => row.id === later)).toMatchObject({ repeat: true });
    expect(cloud.file(later).complaint).toMatchObject({ stage: 'submitted', round: 1, relatedTo: id });
    // What is shown after a step is what the page shows.
    const view = await cloud.hand('qian').act(later, 'note', { text: '上次换过主板', photos: [] });
    expect(view.repeatOf).toEqual({ id, no });
  });

  test('B7 C5 somebody else’s complaint, or one of nowhere, is not there to be named', async () => {
    const before = cloud.stored('complaints').length;
    for (const related of [foreign, 'cNothingOfTheKind'])
      expect(await submit('chen', related)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(cloud.stored('complaints')).toHaveLength(before);
  });

  test('B7 B10 nothing is tied together that would tell whose a sealed or anonymous complaint is', async () => {
    const invalid = { error: { code: 'INVALID_INPUT', fields: { 'complaint.relatedTo': 'INVALID' } } };
    expect(await submit('lin', foreign, { sealed: true, anonymous: true })).toMatchObject(invalid);
    expect(await submit('lin', foreign, { anonymous: true })).toMatchObject(invalid);
    expect(await submit('lin', sealed)).toMatchObject(invalid);
    expect(await submit('lin', sealed, { sealed: true, anonymous: true })).toMatchObject(invalid);
  });

  test('B7 B10 C5 whom the new complaint names is led nowhere', async () => {
    const namedStaff = [cloud.hand('li').id];
    const later = await fileOne(cloud, cloud.hand('lin'), { text: again, relatedTo: named, namedStaff });
    expect((await cloud.hand('li').see(named)).repeats).toBeUndefined();
    // A complaint about staff goes past the desk.
    expect((await cloud.hand('qian').see(named)).repeats).toBeUndefined();
    expect((await cloud.hand('zhou').see(named)).repeats).toMatchObject([{ id: later }]);
  });

  test('B7 the desk ties what a caller names by its number, and learns of no number that is not its business', async () => {
    const register = (relatedNo: string, changes = {}) =>
      cloud.hand('qian').answer('complaint', 'register', {
        key: randomUUID(),
        complaint: registrationForm({ relatedNo, ...changes }),
      });
    const early = await storyUntil(cloud, 'archived');
    const hidden = await fileOne(cloud, cloud.hand('lin'), { namedStaff: [cloud.hand('li').id] });
    const { no } = await cloud.hand('lin').see(early);
    const done = await register(no.toLowerCase());
    const later = done.ok ? done.data.id : '';
    expect((await cloud.hand('qian').see(later)).repeatOf).toEqual({ id: early, no });
    // It is not hers: she is led to hers from nowhere, and not to the caller's.
    expect((await cloud.hand('lin').see(early)).repeats).toBeUndefined();
    const invalid = { error: { code: 'INVALID_INPUT', fields: { 'complaint.relatedNo': 'INVALID' } } };
    const { no: hiddenNo } = await cloud.hand('lin').see(hidden);
    for (const none of [hiddenNo, 'TS20260105-99999']) expect(await register(none)).toMatchObject(invalid);
    expect(await register(no, { anonymous: true })).toMatchObject(invalid);
  });
});

describe('§4 everything is on file', () => {
  beforeAll(async () => {
    cloud = await startCloud();
  });
  afterAll(() => cloud.stop());

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
