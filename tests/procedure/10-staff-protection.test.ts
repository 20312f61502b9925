import { randomUUID } from 'node:crypto';
import { paperOf } from '../../cloudfunctions/archivist/paper/content';
import { entriesPerDay } from '../../cloudfunctions/shared/conduct';
import type { PersonDocument } from '../../cloudfunctions/shared/store/documents';
import { tallyOf } from '../../cloudfunctions/shared/workflow/figures';
import { sections } from '../../types/administration/settings';
import { alter } from '../support/alter';
import { type Cloud, startCloud } from '../support/cloud';
import { complaintForm } from '../support/forms';
import { dissatisfied, fileOne, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const abuse = '你们那个姓李的师傅就是个蠢猪，给我滚出去';
const why = '对维修师傅本人进行人身侮辱';
const supplement = { text: abuse, photos: [] };
/** A complaint in hand, to which its resident has added something rude; and when. */
const insulted = async (): Promise<{ id: string; saidAt: string }> => {
  const id = await storyUntil(cloud, 'assigned');
  await cloud.hours(1);
  await cloud.hand('lin').act(id, 'supplement', supplement);
  return { id, saidAt: cloud.file(id).events.at(-1)?.at ?? '' };
};
const entryOf = async (key: string, id: string, saidAt: string) =>
  (await cloud.hand(key).see(id)).timeline.find(({ at, event }) => at === saidAt && event === 'supplemented');

describe('C1.17 staff are protected from abuse, and nobody is silenced by it', () => {
  test('the handler or the desk marks an entry with a reason: it stays, folded for staff, and nothing changes for the resident', async () => {
    const { id, saidAt } = await insulted();
    const [lin, li] = [cloud.hand('lin'), cloud.hand('li')];
    const before = await lin.see(id);
    expect((await li.see(id)).markable).toEqual([before.filedAt, saidAt]);
    await li.act(id, 'markAbuse', { saidAt, reason: why });
    for (const key of ['li', 'qian', 'zhou', 'wang'])
      expect(await entryOf(key, id, saidAt)).toMatchObject({ abuse: 'marked', text: abuse });
    const after = await lin.see(id);
    expect(after.timeline).toEqual(before.timeline);
    expect(JSON.stringify(after)).not.toMatch(/abuse|侮辱/);
    expect(cloud.hand('lin').messages()).toEqual([]);
    // Each entry once, only what the resident said, and not by a resident.
    expect(await li.refused(id, 'markAbuse', { saidAt, reason: why })).toBe('NOT_NOW');
    expect(await li.refused(id, 'markAbuse', { saidAt: '2026-01-01T00:00:00.000Z', reason: why })).toBe(
      'NOT_NOW',
    );
    expect(await lin.refused(id, 'markAbuse', { saidAt, reason: why })).toBe('NOT_YOURS');
    expect(await li.refused(id, 'markAbuse', { saidAt, reason: '骂人' })).toBe('INVALID_INPUT');
  });

  test('a second person confirms it: the resident’s words are as they were, with a word once it is confirmed', async () => {
    const { id, saidAt } = await insulted();
    const [lin, qian, zhou] = [cloud.hand('lin'), cloud.hand('qian'), cloud.hand('zhou')];
    await qian.act(id, 'markAbuse', { saidAt, reason: why });
    const approval = await zhou.ask('complaint', 'desk', { filter: 'approval' });
    expect(approval.rows.map((row) => row.id)).toContain(id);
    for (const key of ['qian', 'li', 'lin'])
      expect(await cloud.hand(key).refused(id, 'judgeAbuse', { saidAt, confirmed: true })).toBe('NOT_YOURS');
    await zhou.act(id, 'judgeAbuse', { saidAt, confirmed: true });
    expect(await entryOf('lin', id, saidAt)).toMatchObject({ abuse: 'confirmed', text: abuse });
    expect(await entryOf('li', id, saidAt)).toMatchObject({ abuse: 'confirmed' });
    expect(JSON.stringify(await lin.see(id))).not.toContain('侮辱');
    expect(await zhou.refused(id, 'judgeAbuse', { saidAt, confirmed: true })).toBe('ONCE_ONLY');
    // It can still be lifted, and is then as if it had never been; it is not marked again.
    await zhou.act(id, 'judgeAbuse', { saidAt, confirmed: false });
    for (const key of ['lin', 'li']) expect(await entryOf(key, id, saidAt)).not.toHaveProperty('abuse');
    expect(await qian.refused(id, 'markAbuse', { saidAt, reason: why })).toBe('NOT_NOW');
    const history = (await zhou.see(id)).timeline.filter(({ event }) => event.startsWith('abuse'));
    expect(history.map(({ event, internal }) => [event, internal])).toEqual([
      ['abuseMarked', true],
      ['abuseJudged', true],
      ['abuseJudged', true],
    ]);
  });

  test('on paper one line stands above words that were confirmed to be abusive, and the words stay', async () => {
    const { id, saidAt } = await insulted();
    const [li, zhou] = [cloud.hand('li'), cloud.hand('zhou')];
    const { filedAt, text } = await li.see(id);
    const line = '（含辱骂内容，经主管确认）';
    const printed = async () =>
      paperOf(await zhou.see(id), { name: '周岚', at: saidAt, community: '兰亭公寓' }, []).blocks;
    for (const at of [filedAt, saidAt]) await li.act(id, 'markAbuse', { saidAt: at, reason: why });
    expect(JSON.stringify(await printed())).not.toContain(line);
    for (const at of [filedAt, saidAt]) await zhou.act(id, 'judgeAbuse', { saidAt: at, confirmed: true });
    const blocks = await printed();
    const words = blocks.findIndex((block) => block.kind === 'words' && block.text === text);
    expect(blocks[words - 1]).toEqual({ kind: 'small', text: line });
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'entry', body: `${line}\n${abuse}` }));
  });

  test('who marks does not judge, whatever other roles they have (four eyes)', async () => {
    await alter(cloud, 'staff', 'staff-li', { $set: { roles: ['handler', 'supervisor'] } });
    const { id, saidAt } = await insulted();
    await cloud.hand('li').act(id, 'markAbuse', { saidAt, reason: why });
    expect(await cloud.hand('li').refused(id, 'judgeAbuse', { saidAt, confirmed: true })).toBe('FOUR_EYES');
  });

  test('the words of the complaint itself are folded too, on the desk and on the page', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'), { text: `${abuse}，电梯又坏了没有人来修` });
    const [qian, lin] = [cloud.hand('qian'), cloud.hand('lin')];
    const { filedAt } = await qian.see(id);
    await qian.act(id, 'markAbuse', { saidAt: filedAt, reason: why });
    expect(await qian.see(id)).toMatchObject({ abuse: 'marked' });
    const { rows } = await qian.ask('complaint', 'desk', { filter: 'new' });
    expect(rows.find((row) => row.id === id)).toMatchObject({ abusive: true, excerpt: '' });
    expect((await lin.ask('complaint', 'list', {})).rows[0]?.excerpt).toContain('蠢猪');
    expect(await lin.see(id)).not.toHaveProperty('abuse');
  });

  test('the complaint goes on as ever: the same steps, the same clocks, the same figures', async () => {
    const { id, saidAt } = await insulted();
    const clocks = async () =>
      (await cloud.hand('zhou').see(id)).promises
        .filter(({ clock }) => clock !== 'inactivity')
        .map(({ clock, dueAt, paused }) => ({ clock, dueAt, paused }));
    const before = await clocks();
    await cloud.hand('li').act(id, 'markAbuse', { saidAt, reason: why });
    await cloud.hand('zhou').act(id, 'judgeAbuse', { saidAt, confirmed: true });
    expect(await clocks()).toEqual(before);
    const { events } = cloud.file(id);
    const without = events.filter(({ type }) => type !== 'abuseMarked' && type !== 'abuseJudged');
    expect(tallyOf(events)).toEqual(tallyOf(without));
    await tellOn(cloud, id, 'assigned', 'resolved');
    await cloud.hand('lin').act(id, 'rate', dissatisfied);
    expect((await cloud.hand('lin').see(id)).stage).toBe('reevaluating');
  });
});

describe('C1.17 a limit after repeated abuse, never a ban', () => {
  /** So many times something was confirmed to be abuse. */
  const confirmedTimes = async (times: number): Promise<string> => {
    const id = await storyUntil(cloud, 'assigned');
    for (let nth = 0; nth < times; nth++) {
      await cloud.hours(1);
      await cloud.hand('lin').act(id, 'supplement', supplement);
      const saidAt = cloud.file(id).events.at(-1)?.at ?? '';
      await cloud.hand('li').act(id, 'markAbuse', { saidAt, reason: why });
      await cloud.hand('zhou').act(id, 'judgeAbuse', { saidAt, confirmed: true });
    }
    return id;
  };
  const submit = (changes = {}) =>
    cloud.hand('lin').answer('complaint', 'submit', { key: randomUUID(), complaint: complaintForm(changes) });
  const setTo = async (entriesAfterAbuse: number) => {
    const wang = cloud.hand('wang');
    const { revision } = await wang.ask('admin', 'settings', {});
    const value = { entriesAfterAbuse };
    await wang.ask('admin', 'change', { section: 'conduct', revision, key: randomUUID(), value });
  };

  test('after three within ninety days so many new complaints, words and urges a day; answers, danger and the telephone are free', async () => {
    await setTo(2);
    const id = await confirmedTimes(2);
    const lin = cloud.hand('lin');
    const me = () => lin.ask('account', 'me', {});
    expect(await me()).not.toHaveProperty('entriesPerDay');
    await cloud.hours(1);
    await lin.act(id, 'supplement', supplement);
    const saidAt = cloud.file(id).events.at(-1)?.at ?? '';
    await cloud.hand('li').act(id, 'markAbuse', { saidAt, reason: why });
    await cloud.hand('zhou').act(id, 'judgeAbuse', { saidAt, confirmed: true });
    expect(await me()).toMatchObject({ entriesPerDay: 2 });
    expect(await lin.ask('rights', 'held', {})).toMatchObject({
      abuse: [{}, {}, {}].map(() => expect.any(String)),
    });
    expect((await submit()).ok).toBe(true);
    await lin.act(id, 'supplement', { text: '电梯今天又停了', photos: [] });
    expect(await submit()).toMatchObject({ error: { code: 'ENTRIES_USED_UP' } });
    expect(await lin.refused(id, 'supplement', { text: '电梯今天又停了', photos: [] })).toBe(
      'ENTRIES_USED_UP',
    );
    // Never about danger, by what is chosen or by what the words say.
    expect((await submit({ danger: true })).ok).toBe(true);
    expect((await submit({ category: 'safety' })).ok).toBe(true);
    expect((await submit({ text: '厨房里闻到很浓的煤气味，快来人' })).ok).toBe(true);
    await lin.act(id, 'supplement', { text: '楼道里着火了，烟很大', photos: [] });
    // Nor what somebody is asked for, or has a right to.
    await cloud.hand('li').act(id, 'requestInfo', { questions: ['什么时候可以上门？'] });
    await lin.act(id, 'supply', { text: '今晚七点以后', photos: [] });
    await lin.act(id, 'withdraw', {});
    // On another day there are as many again.
    await cloud.hours(24);
    expect((await submit()).ok).toBe(true);
  });

  test('three within ninety days, and as many entries as the community says, never none', () => {
    const said = (...days: number[]) => ({
      conduct: days.map((day) => ({ mark: `c1 ${day}`, at: `2026-01-0${day}T02:00:00.000Z` })),
    });
    const on = (day: string) => `${day}T02:00:00.000Z`;
    expect(entriesPerDay({}, {}, on('2026-01-05'))).toBeUndefined();
    expect(entriesPerDay(said(1, 2), {}, on('2026-01-05'))).toBeUndefined();
    expect(entriesPerDay(said(1, 2, 3), {}, on('2026-01-05'))).toBe(10);
    expect(entriesPerDay(said(1, 2, 3), { entriesAfterAbuse: 4 }, on('2026-03-31'))).toBe(4);
    expect(entriesPerDay(said(1, 2, 3), {}, on('2026-04-02'))).toBeUndefined();
    expect(sections.conduct.safeParse({ entriesAfterAbuse: 0 }).success).toBe(false);
  });

  test('what is lifted counts no longer; a neighbour has no limit; who is sealed is never counted', async () => {
    await setTo(1);
    const id = await confirmedTimes(3);
    const lin = cloud.hand('lin');
    expect(await lin.ask('account', 'me', {})).toMatchObject({ entriesPerDay: 1 });
    expect(await cloud.hand('chen').ask('account', 'me', {})).not.toHaveProperty('entriesPerDay');
    const [first] = cloud.file(id).complaint.abuse ?? [];
    await cloud.hand('zhou').act(id, 'judgeAbuse', { saidAt: first?.saidAt ?? '', confirmed: false });
    expect(await lin.ask('account', 'me', {})).not.toHaveProperty('entriesPerDay');
    const sealed = await fileOne(cloud, cloud.hand('zhao'), { sealed: true });
    const { filedAt } = cloud.file(sealed).complaint;
    await cloud.hand('qian').act(sealed, 'markAbuse', { saidAt: filedAt, reason: why });
    await cloud.hand('zhou').act(sealed, 'judgeAbuse', { saidAt: filedAt, confirmed: true });
    const [zhao] = cloud.stored<PersonDocument>('people', { _id: cloud.hand('zhao').id });
    expect(zhao).not.toHaveProperty('conduct');
  });
});
