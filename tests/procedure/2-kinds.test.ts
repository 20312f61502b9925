import { randomUUID } from 'node:crypto';
import { redacted } from '../../cloudfunctions/shared/workflow/redaction';
import { type Copy, readable } from '../../src/mine/copy/readable';
import type { Answered } from '../../types/answered';
import type { Category } from '../../types/complaint';
import { type Cloud, startCloud } from '../support/cloud';
import { textOfExport } from '../support/exported';
import { registrationForm } from '../support/forms';
import { fileOne, inHours, planFor, storyUntil, tellOn } from '../support/story';
import { fileOnWeb, webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

/** What the community says of a kind, beside what it says already. */
const say = async (code: Category, part: object) => {
  const { categories, revision } = await cloud.hand('wang').ask('admin', 'settings', {});
  const value = {
    categories: categories.categories.map((one) => (one.code === code ? { ...one, ...part } : one)),
  };
  return cloud
    .hand('wang')
    .answer('admin', 'change', { section: 'categories', revision, key: randomUUID(), value });
};

const questions = ['什么时候开始的？', '有规律吗？'];
const answers: Answered[] = [{ question: '什么时候开始的？', answer: '冬至前一天的傍晚' }];

describe('§3.2.1 questions of a kind', () => {
  test('§3.2.1 up to three, none twice; asked where the kind is chosen, by the desk and on the website too', async () => {
    expect(await say('facility', { questions })).toMatchObject({ ok: true });
    const wrong = async (asked: string[]) => {
      const answer = await say('facility', { questions: asked });
      return answer.ok ? undefined : answer.error.fields;
    };
    expect(await wrong([...questions, questions[0] ?? ''])).toEqual({
      'value.categories.1.questions.2': 'NOT_UNIQUE',
    });
    expect(await wrong(['一二', '三四', '五六', '七八'])).toEqual({
      'value.categories.1.questions': 'TOO_MANY',
    });
    const asked = { text: '', category: 'facility' } as const;
    for (const key of ['lin', 'qian'])
      expect((await cloud.hand(key).ask('complaint', 'suggest', asked)).advice).toMatchObject({
        category: 'facility',
        questions,
      });
  });

  test('§3.2.1 nobody has to answer; an answer too long is told beside its question', async () => {
    expect(cloud.file(await fileOne(cloud, cloud.hand('lin'))).complaint).not.toHaveProperty('answers');
    const long = [...answers, { question: '有规律吗？', answer: '长'.repeat(201) }];
    const complaint = registrationForm({ answers: long });
    expect(
      await cloud.hand('qian').answer('complaint', 'register', { key: randomUUID(), complaint }),
    ).toMatchObject({ error: { fields: { 'complaint.answers.1.answer': 'TOO_LONG' } } });
  });

  test('§3.2.1 the answers are of the words of a complaint: read by whoever reads those, found, taken along, printed, erased', async () => {
    const id = await fileOne(cloud, cloud.hand('lin'), { answers });
    await tellOn(cloud, id, 'submitted', 'assigned');
    for (const key of ['lin', 'qian', 'li', 'zhou'])
      expect((await cloud.hand(key).see(id)).answers).toEqual(answers);
    await cloud.hand('li').act(id, 'delegate', { staffId: 'person-wu', task: '调取监控录像' });
    expect(await cloud.hand('wu').see(id)).not.toHaveProperty('answers');
    // What was asked then stays, whatever is asked now.
    await say('facility', { questions: ['现在怎么样了？'] });
    expect((await cloud.hand('li').see(id)).answers).toEqual(answers);
    const { rows } = await cloud.hand('qian').ask('complaint', 'search', { words: '冬至前一天' });
    expect(rows.map((row) => row.id)).toEqual([id]);

    const held = await cloud.hand('lin').ask('rights', 'export', {});
    const copy = { exportedAt: inHours(cloud, 0), ...held } as Copy;
    expect(readable(copy).flatMap(({ lines }) => lines)).toContain('什么时候开始的？：冬至前一天的傍晚');
    const order = { kind: 'document', key: randomUUID(), complaintId: id } as const;
    await cloud.hand('lin').ask('archivist', 'take', order);
    await cloud.emulator.idle();
    const [paper] = (await cloud.hand('lin').ask('archivist', 'list', {})).exports;
    const { url } = await cloud.hand('lin').ask('archivist', 'link', { id: paper?.id ?? '' });
    expect(textOfExport(Buffer.from(await (await fetch(url)).arrayBuffer()))).toContain('冬至前一天的傍晚');

    const { events } = cloud.file(id);
    expect(JSON.stringify(events)).toContain('冬至前一天的傍晚');
    expect(JSON.stringify(events.map(redacted))).not.toMatch(/冬至前一天|什么时候开始的/);
  });

  test('§3.2.1 what the desk asked on the phone, and what a visitor answered on the website, is on file alike', async () => {
    const registered = await cloud
      .hand('qian')
      .ask('complaint', 'register', { key: randomUUID(), complaint: registrationForm({ answers }) });
    const visited = await fileOnWeb(cloud, webOf(cloud, '203.0.113.21'), { answers });
    for (const id of [registered.id, visited.id])
      expect((await cloud.hand('zhou').see(id)).answers).toEqual(answers);
    const quiet = await storyUntil(cloud, 'assigned');
    expect(await cloud.hand('zhou').see(quiet)).not.toHaveProperty('answers');
  });
});

describe('§3.2.1 how a kind is followed', () => {
  test('§3.2.1 §3.7.1 where a kind is revisited by phone no plan says otherwise, except where who it is is withheld', async () => {
    expect(await say('facility', { phoneRevisit: true })).toMatchObject({ ok: true });
    const [li, zhou] = [cloud.hand('li'), cloud.hand('zhou')];
    const plan = planFor(cloud, { revisitMethod: 'inApp' });
    const id = await storyUntil(cloud, 'planning');
    expect((await li.see(id)).form.phoneRevisit).toBe(true);
    expect(await li.refused(id, 'submitPlan', { plan })).toBe('PHONE_REVISIT_NEEDED');
    await li.act(id, 'submitPlan', { plan: planFor(cloud) });
    expect(await zhou.refused(id, 'approvePlan', { changes: plan })).toBe('PHONE_REVISIT_NEEDED');
    const withheld = await storyUntil(cloud, 'planning', { anonymous: true });
    expect((await li.see(withheld)).form).not.toHaveProperty('phoneRevisit');
    expect(await li.refused(withheld, 'submitPlan', { plan })).toBeUndefined();
    await say('facility', { phoneRevisit: undefined });
    const other = await storyUntil(cloud, 'planning');
    expect(await li.refused(other, 'submitPlan', { plan })).toBeUndefined();
  });

  test('§3.2.1 B9 the community says for how many days it may be the same matter', async () => {
    const location = { building: '1号楼' };
    await fileOne(cloud, cloud.hand('lin'), { location });
    await cloud.hours(24 * 3);
    const known = async () => {
      const asked = { text: '', category: 'facility', building: '1号楼' } as const;
      return (await cloud.hand('chen').ask('complaint', 'suggest', asked)).cases.length;
    };
    expect(await known()).toBe(1);
    expect(await say('facility', { sameWithinDays: 2 })).toMatchObject({ ok: true });
    expect(await known()).toBe(0);
    expect(await say('facility', { sameWithinDays: 181 })).toMatchObject({
      error: { fields: { 'value.categories.1.sameWithinDays': 'OUT_OF_RANGE' } },
    });
  });
});
