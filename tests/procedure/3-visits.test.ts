import { randomUUID } from 'node:crypto';
import type { Slot } from '../../types/visits';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { registrationForm } from '../support/forms';
import { fileOne, findings, inHours, storyUntil, tellOn } from '../support/story';

let cloud: Cloud;
beforeEach(async () => {
  cloud = await startCloud();
});
afterEach(() => cloud.stop());

const slotIn = (hours: number): Slot => ({ from: inHours(cloud, hours), until: inHours(cloud, hours + 2) });
const purpose = '查看卫生间渗水点，约二十分钟';
const reason = '那天家里没有人，改到周末';
/** The handler of a complaint that is being looked into offers two times, tomorrow's and the day after's. */
const offered = async (changes = {}): Promise<string> => {
  const id = await storyUntil(cloud, 'investigating', changes);
  await cloud.hand('li').act(id, 'offerVisit', { slots: [slotIn(24), slotIn(48)], purpose });
  return id;
};
const told = (key: string, id: string) =>
  cloud
    .stored<{ values: { words: string } }>('messages', {
      personId: cloud.hand(key).id,
      complaintId: id,
    })
    .map(({ values }) => values.words);

describe('§3.3.1 an appointment for a visit', () => {
  test('up to three times are offered, the resident picks one, both see it, and it is on the handler’s list of that day', async () => {
    const [lin, li] = [cloud.hand('lin'), cloud.hand('li')];
    const id = await offered();
    expect(told('lin', id)).toContain('想约时间上门，请您选');
    const asked = await lin.see(id);
    expect(asked.visit).toMatchObject({ purpose, offeredBy: 'staff', past: false });
    expect(asked.visit?.slots).toHaveLength(2);
    expect(asked.actions).toEqual(expect.arrayContaining(['answerVisit', 'moveVisit', 'cancelVisit']));
    const { rows } = await lin.ask('complaint', 'list', {});
    expect(rows[0]).toMatchObject({ waitsForYou: true });
    const [, second] = asked.visit?.slots ?? [];
    await lin.act(id, 'answerVisit', { slot: 1, text: '请先按楼下门铃' });
    expect(told('li', id)).toContain('业主选定了上门时间');
    for (const hand of [lin, li]) expect((await hand.see(id)).visit).toMatchObject({ agreed: second });
    // Not today's yet; on its day it is, whatever the clocks say.
    const today = async () => {
      const desk = await li.ask('complaint', 'desk', { filter: 'today' });
      return { count: desk.counts.today, visits: desk.rows.flatMap(({ visit }) => visit ?? []) };
    };
    expect(await today()).toMatchObject({ visits: [] });
    await cloud.hours(40);
    expect(await today()).toMatchObject({ visits: [second] });
    // A colleague who does not go there does not find it on the day's list for that.
    const others = await cloud.hand('wu').ask('complaint', 'desk', { filter: 'today' });
    expect(others.rows.map((row) => row.id)).not.toContain(id);
    await cloud.hours(12);
    expect((await lin.see(id)).visit).toMatchObject({ past: true });
    expect((await li.see(id)).actions).toContain('offerVisit');
    expect((await lin.see(id)).actions).not.toContain('cancelVisit');
  });

  test('none of them fits, in words; every attempt is in the history with who and when', async () => {
    const [lin, li] = [cloud.hand('lin'), cloud.hand('li')];
    const id = await offered();
    const nothing = { id, revision: (await lin.see(id)).revision, key: randomUUID(), name: 'answerVisit' };
    expect(await lin.answer('complaint', 'act', { ...nothing, name: 'answerVisit', data: {} })).toMatchObject(
      { error: { code: 'INVALID_INPUT', fields: { text: 'REQUIRED' } } },
    );
    await lin.act(id, 'answerVisit', { text: '工作日白天家里没有人' });
    expect(told('li', id)).toContain('业主说上门时间都不合适');
    expect((await li.see(id)).visit).toBeUndefined();
    await li.act(id, 'offerVisit', { slots: [slotIn(72)], purpose });
    const { timeline } = await lin.see(id);
    const visits = timeline.filter(({ event }) => event.startsWith('visit'));
    expect(visits).toMatchObject([
      { event: 'visitOffered', by: { role: 'handler' }, text: purpose, internal: false },
      { event: 'visitDeclined', by: { role: 'resident' }, text: '工作日白天家里没有人' },
      { event: 'visitOffered', by: { role: 'handler' } },
    ]);
    expect(visits[0]?.slots).toHaveLength(2);
  });

  test('both sides move it and call it off, with a reason that the other side reads', async () => {
    const [lin, li] = [cloud.hand('lin'), cloud.hand('li')];
    const id = await offered();
    await lin.act(id, 'answerVisit', { slot: 0 });
    // The resident asks for another time: what was agreed holds no longer, and the handler answers.
    await lin.act(id, 'moveVisit', { slots: [slotIn(96)], reason });
    expect(told('li', id)).toContain('业主要改上门时间');
    expect((await lin.see(id)).actions).not.toContain('answerVisit');
    const asked = await li.see(id);
    expect(asked.visit).toMatchObject({ offeredBy: 'resident', purpose });
    expect(asked.visit).not.toHaveProperty('agreed');
    await li.act(id, 'answerVisit', { slot: 0 });
    expect(told('lin', id)).toContain('上门时间已约定');
    await li.act(id, 'moveVisit', { slots: [slotIn(100)], reason: '维保师傅那天排不开' });
    expect((await lin.see(id)).actions).toContain('answerVisit');
    await lin.act(id, 'answerVisit', { slot: 0 });
    await li.act(id, 'cancelVisit', { reason: '楼上已经修好，不用进户' });
    expect(told('lin', id)).toContain('上门已取消，请看原因');
    const { timeline, visit } = await lin.see(id);
    expect(visit).toBeUndefined();
    expect(timeline.at(-1)).toMatchObject({ event: 'visitCancelled', text: '楼上已经修好，不用进户' });
    await li.act(id, 'offerVisit', { slots: [slotIn(24)], purpose });
    await lin.act(id, 'cancelVisit', { reason: '我出差了，回来再约' });
    expect(told('li', id)).toContain('业主取消了上门');
  });

  test('whatever is offered and not answered, no clock stops, moves or begins', async () => {
    const clocks = async (id: string) =>
      (await cloud.hand('zhou').see(id)).promises.map(({ clock, dueAt, paused }) => ({
        clock,
        dueAt,
        paused,
      }));
    const id = await storyUntil(cloud, 'investigating');
    const before = (await clocks(id)).filter(({ clock }) => clock !== 'inactivity');
    await cloud.hand('li').act(id, 'offerVisit', { slots: [slotIn(24)], purpose });
    expect((await clocks(id)).filter(({ clock }) => clock !== 'inactivity')).toEqual(before);
    await cloud.hours(2);
    await cloud.hand('lin').act(id, 'answerVisit', { slot: 0 });
    expect((await clocks(id)).filter(({ clock }) => clock !== 'inactivity')).toEqual(before);
    expect((await cloud.hand('zhou').see(id)).hold).toBeUndefined();
  });

  test('only by the handler, only while something is looked into or carried out, and times lie ahead', async () => {
    const id = await storyUntil(cloud, 'assigned');
    const li = cloud.hand('li');
    const offer = (slots = [slotIn(24)]) => li.refused(id, 'offerVisit', { slots, purpose });
    expect(await offer()).toBe('NOT_NOW');
    await tellOn(cloud, id, 'assigned', 'investigating');
    for (const key of ['qian', 'zhou'])
      expect(await cloud.hand(key).refused(id, 'offerVisit', { slots: [slotIn(24)], purpose })).toBe(
        'NOT_YOURS',
      );
    expect(await offer([slotIn(-3)])).toBe('PLAN_TIMES');
    expect(await offer([slotIn(24 * 61)])).toBe('PLAN_TIMES');
    expect(await offer([{ from: inHours(cloud, 24), until: inHours(cloud, 23) }])).toBe('INVALID_INPUT');
    expect(await offer([])).toBe('INVALID_INPUT');
    expect(await offer([24, 48, 72, 96].map(slotIn))).toBe('INVALID_INPUT');
    await li.act(id, 'offerVisit', { slots: [slotIn(24)], purpose });
    expect(await offer()).toBe('REQUEST_PENDING');
    await cloud.hours(30);
    expect(await cloud.hand('lin').refused(id, 'answerVisit', { slot: 0 })).toBe('NOT_NOW');
  });

  test('B10 nobody comes to the home of whoever is sealed', async () => {
    const id = await storyUntil(cloud, 'investigating', { sealed: true });
    const li = cloud.hand('li');
    expect((await li.see(id)).actions).not.toContain('offerVisit');
    expect(await li.refused(id, 'offerVisit', { slots: [slotIn(24)], purpose })).toBe('SEALED');
  });

  test('it goes on through plan and approval, and ends when the work does', async () => {
    const [lin, li] = [cloud.hand('lin'), cloud.hand('li')];
    const id = await offered();
    await lin.act(id, 'answerVisit', { slot: 1 });
    await li.act(id, 'completeInvestigation', findings);
    expect((await lin.see(id)).actions).toContain('cancelVisit');
    await tellOn(cloud, id, 'planning', 'implementing');
    expect((await lin.see(id)).visit).toMatchObject({ past: false });
    await tellOn(cloud, id, 'implementing', 'resolved');
    expect((await lin.see(id)).visit).toHaveProperty('endedBy');
    expect(cloud.file(id).complaint).not.toHaveProperty('visit');
  });

  test('a visit that ends with the work is said to be off, and why, until its time; nobody waits at the door untold', async () => {
    const [lin, li, qian, zhou] = ['lin', 'li', 'qian', 'zhou'].map((key) => cloud.hand(key)) as [
      Hand,
      Hand,
      Hand,
      Hand,
    ];
    const off = '上门已取消，请看原因';
    const agreed = async () => {
      const id = await offered();
      await lin.act(id, 'answerVisit', { slot: 1 });
      return id;
    };
    const seenOff = async (id: string, event: string) => {
      for (const hand of [lin, li, zhou]) {
        const { visit, timeline } = await hand.see(id);
        expect(timeline.find((entry) => entry.id === visit?.endedBy)).toMatchObject({ event });
        expect(visit).toMatchObject({ past: false, agreed: visit?.slots[0] });
      }
    };
    // Solved: the resident is asked how it was (N9), and told nothing twice.
    const solved = await agreed();
    await tellOn(cloud, solved, 'investigating', 'resolved');
    await seenOff(solved, 'resolved');
    expect(told('lin', solved)).toContain('问题已处理，请您评价');
    expect(told('lin', solved)).not.toContain(off);
    // Withdrawn: the handler is told of that, and it goes on without the visit when it is taken back.
    const withdrawn = await agreed();
    await lin.act(withdrawn, 'withdraw', {});
    await seenOff(withdrawn, 'withdrawn');
    expect(told('li', withdrawn)).toContain('业主已撤回投诉');
    await lin.act(withdrawn, 'undoWithdraw', {});
    expect((await lin.see(withdrawn)).visit).toHaveProperty('endedBy');
    await li.act(withdrawn, 'offerVisit', { slots: [slotIn(24)], purpose });
    expect((await lin.see(withdrawn)).visit).not.toHaveProperty('endedBy');
    // Merged: nothing is said to the handler of that, so this is.
    const main = await fileOne(cloud, cloud.hand('chen'));
    const merged = await agreed();
    await qian.act(merged, 'merge', { into: main, reason: '同一台电梯，同一时段的同一问题' });
    await zhou.act(merged, 'grant', {});
    await seenOff(merged, 'merged');
    expect(told('lin', merged)).toContain('已与同类投诉合并处理');
    expect(told('lin', merged)).not.toContain(off);
    expect(told('li', merged)).toContain(off);
    // Declined on the desk's proposal: the resident is told of that, the handler of the visit. A mere offer ends too.
    const declined = await offered();
    await qian.act(declined, 'proposeDecline', {
      reason: 'notPropertyMatter',
      explanation: '这一处线路属于供电公司，物业没有权限检修，已代为转告',
      referral: '供电公司 95598',
    });
    await zhou.act(declined, 'grant', {});
    expect((await lin.see(declined)).visit).toMatchObject({ endedBy: expect.any(String) });
    expect(told('li', declined)).toContain(off);
    // Once its time is over there is nothing left to say.
    await cloud.hours(60);
    expect(await lin.see(solved)).not.toHaveProperty('visit');
  });

  test('for whoever telephoned the handler enters the one time that was agreed', async () => {
    const [qian, li] = [cloud.hand('qian'), cloud.hand('li')];
    const { id } = await qian.ask('complaint', 'register', {
      key: randomUUID(),
      complaint: registrationForm(),
    });
    await cloud.emulator.idle();
    await tellOn(cloud, id, 'submitted', 'investigating');
    expect((await li.see(id)).form).toMatchObject({ visitByPhone: true });
    const offer = { slots: [slotIn(24), slotIn(48)], purpose };
    expect(await li.refused(id, 'offerVisit', offer)).toBe('VISIT_BY_PHONE');
    await li.act(id, 'offerVisit', { slots: [slotIn(24)], purpose });
    expect((await li.see(id)).visit).toMatchObject({ agreed: slotIn(24) });
    await li.act(id, 'moveVisit', { slots: [slotIn(48)], reason: '住户来电改期' });
    expect((await li.see(id)).visit).toMatchObject({ agreed: slotIn(48), offeredBy: 'staff' });
  });

  test('B12, C5 a neighbour who has joined, and a colleague who helps, read nothing of it', async () => {
    const [lin, li] = [cloud.hand('lin'), cloud.hand('li')];
    const id = await offered();
    await lin.act(id, 'answerVisit', { slot: 0, text: '家里只有老人，请敲门响一点' });
    const joined = await fileOne(cloud, cloud.hand('chen'), { joins: id });
    await cloud.hand('zhou').act(joined, 'grant', {});
    await li.act(id, 'delegate', { staffId: cloud.hand('wu').id, task: '调取监控' });
    for (const seen of [await cloud.hand('chen').see(joined), await cloud.hand('wu').see(id)]) {
      expect(seen).not.toHaveProperty('visit');
      expect(JSON.stringify(seen.timeline)).not.toMatch(/visit|渗水|老人/);
    }
  });
});
