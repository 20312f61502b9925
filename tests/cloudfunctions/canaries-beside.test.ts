import { randomUUID } from 'node:crypto';
import { collections } from '../../cloudfunctions/shared/store/collections';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import type { SectionName, SectionValue } from '../../types/administration/settings';
import type { ImprovementStep } from '../../types/improvements';
import { type Cloud, COMMUNITY, contactKey, startCloud } from '../support/cloud';
import { found, type Mark, Marks } from '../support/marks';
import { openPostOffice, type PostOffice } from '../support/post-office';
import { storyUntil } from '../support/story';
import { putCheck, putImprovement } from './authorisation-objects-scene';
import { questionsOn } from './canary-questions';

/*
 * What is typed outside the app's forms on a complaint (those are in canaries.test.ts): letters, messages to the official
 * account, settings, and what is written about improvements, quality checks and proposals.
 */

const marks = new Marks();
const staff = ['qian', 'li', 'wang'];
const heard = new Map<string, string>();
const asked = new Set<string>();
let cloud: Cloud;
let office: PostOffice;

const hear = (key: string, answer: unknown) =>
  heard.set(key, `${heard.get(key) ?? ''}${JSON.stringify(answer)}\n`);

const word = (by: string, field: string) => marks.word(by, field);
const words = (by: string, field: string) => `${word(by, field)} 这是一段用来验证不会外泄的说明文字`;

const letter = (number: number, body: string, ...headers: string[]): void =>
  office.drop(
    `From: "${word('writer', 'contact.name')}" <${word('writer', 'contact.email')}@example.com>`,
    'To: desk@example.com',
    `Message-ID: <${word('writer', 'mail.id')}@example.com>`,
    `Subject: ${word('writer', `mail.subject ${number}`)}`,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  );

const poll = async (): Promise<void> => {
  await cloud.emulator.trigger('inbox');
  await cloud.emulator.idle();
};

/** A letter that becomes a complaint, one that the desk's answer cannot reach, one that says little, and a machine's. */
const write = async (): Promise<void> => {
  letter(1, `${words('writer', 'mail.text')}，请尽快处理。电话 ${marks.phone('writer', 'mail.phone')}`);
  await poll();
  office.refuse(true);
  letter(2, `${words('writer', 'mail.unreachable')}，请尽快处理。`);
  await poll();
  office.refuse(false);
  letter(3, word('writer', 'mail.short'));
  letter(4, words('writer', 'mail.automatic'), 'Auto-Submitted: auto-replied');
  await poll();
};

let said = 0;
/** One says it all at once, another in a dialogue that is left before its end. */
const talk = async (): Promise<void> => {
  const say = async (from: string, content: string) => {
    said += 1;
    const message = { ToUserName: 'gh_property', FromUserName: from, CreateTime: 1_767_578_400 };
    const event = { ...message, MsgType: 'text', Content: content, MsgId: `${said}` };
    await cloud.emulator.push('inbox', event, undefined);
    await cloud.emulator.idle();
  };
  await say('oFollower0000000000000000001', words('follower', 'account.text'));
  await say('oFollower0000000000000000002', '你好');
  await say('oFollower0000000000000000002', `${word('follower', 'account.dialogue')} 路灯坏了`);
  await say('oFollower0000000000000000002', '已经三天没人修');
  await say('oFollower0000000000000000002', word('follower', 'account.place'));
};

const set = async <N extends SectionName>(section: N, value: SectionValue<N>): Promise<void> => {
  const wang = cloud.hand('wang');
  const { revision } = await wang.ask('admin', 'settings', {});
  await wang.ask('admin', 'change', { section, revision, key: randomUUID(), value } as never);
};

/** The manager words whatever can be worded in the settings. */
const settle = async (): Promise<void> => {
  const { contacts, emergency } = await cloud.hand('wang').ask('admin', 'settings', {});
  const open = (field: string) => words('wang', `open.${field}`);
  await set('contacts', {
    ...contacts,
    name: word('wang', 'open.name'),
    address: open('address'),
    deskHours: open('deskHours'),
    externalWays: open('externalWays'),
    deskEmail: `${word('wang', 'open.deskEmail')}@example.com`,
  });
  const line = { name: word('wang', 'open.line'), number: '400-820-0009', kinds: ['fire'] } as const;
  await set('emergency', { lines: [...emergency.lines, { ...line, kinds: [...line.kinds] }] });
  await set('replies', { replies: [{ action: 'reportProgress', text: words('wang', 'inside.reply') }] });
  await set('handbook', { houseRules: words('wang', 'inside.houseRules') });
};

/** Another notice asks all for their consent again: last. */
const notify = async (): Promise<void> => {
  const { privacy } = await cloud.hand('wang').ask('admin', 'settings', {});
  await set('privacy', { text: `${privacy.text}\n${words('wang', 'open.privacy')}` });
};

/** A proposal, its answer, an improvement step by step, a closed case examined. */
const improve = async (): Promise<void> => {
  const [lin, li, zhou, wang] = [cloud.hand('lin'), cloud.hand('li'), cloud.hand('zhou'), cloud.hand('wang')];
  const { id } = await lin.ask('insight', 'comment', { key: randomUUID(), text: words('lin', 'proposal') });
  await wang.ask('insight', 'planComment', { id, plan: { shown: false } });
  const answer = { verdict: 'adopted', text: words('wang', 'toLin.answer') } as const;
  await wang.ask('insight', 'answerComment', { id, shown: false, answer });
  const improvement = await putImprovement(cloud, 'open', li.id);
  const advance = async (by: typeof li, step: ImprovementStep) => {
    const { revision } = await by.ask('insight', 'improvement', { id: improvement });
    await by.ask('insight', 'advance', { id: improvement, revision, key: randomUUID(), step });
  };
  const reason = words('zhou', 'inside.reschedule');
  await advance(zhou, { name: 'reschedule', dueOn: '2026-01-30', reason });
  await advance(zhou, { name: 'reassign', ownerId: li.id, reason: words('zhou', 'inside.reassign') });
  await advance(li, { name: 'finish', note: words('li', 'inside.finish') });
  const stated = await zhou.ask('insight', 'improve', {
    key: randomUUID(),
    improvement: {
      problem: words('zhou', 'inside.problem'),
      measure: words('zhou', 'inside.measure'),
      ownerId: li.id,
      dueOn: '2026-01-30',
    },
  });
  for (const key of ['lin', 'chen', ...staff])
    for (const one of [improvement, stated.id])
      hear(key, await cloud.hand(key).answer('insight', 'improvement', { id: one }));
  const check = await putCheck(cloud, await storyUntil(cloud, 'archived'));
  const examined = {
    reception: 'met',
    findings: 'met',
    plan: 'partly',
    news: 'met',
    closing: 'met',
  } as const;
  const remark = words('wang', 'inside.remark');
  await wang.ask('insight', 'examine', { id: check, marks: examined, remark });
};

/** Everybody asks for everything there is to ask for, the same once. */
const askAll = async (ids: readonly string[]): Promise<void> => {
  for (const key of ['lin', 'chen', ...staff]) {
    const hand = cloud.hand(key);
    for (const id of ids) {
      const about = { id, fileIds: [], communityId: COMMUNITY, personId: hand.id };
      const questions = questionsOn({ ...about, from: '2026-01-05', to: '2026-01-11' });
      for (const [name, methods] of Object.entries(questions))
        for (const [method, input] of Object.entries(methods)) {
          const question = `${key} ${name} ${method} ${JSON.stringify(input)}`;
          if (input === null || asked.has(question)) continue;
          asked.add(question);
          hear(key, await cloud.emulator.call(hand.openid, name, { method, input }));
        }
    }
  }
};

const filed = () =>
  cloud.stored<ComplaintFile>('complaints').filter(({ complaint }) => complaint.channel !== 'miniProgram');

beforeAll(async () => {
  office = await openPostOffice();
  cloud = await startCloud({ functionEnv: { HUIYIN_CONTACT_KEY: contactKey, ...office.env } });
  for (const key of ['lin', ...staff]) await cloud.hand(key).subscribe('progress', 'case', 'approval', 'due');
  await write();
  await talk();
  await settle();
  await improve();
  await notify();
  await askAll(filed().map(({ _id }) => _id));
}, 240_000);
afterAll(async () => {
  await cloud.stop();
  await office.close();
});

const fieldsOf = (pattern: RegExp) => marks.all.filter(({ field }) => pattern.test(field));
const isContact = ({ field }: Mark): boolean => field.startsWith('contact.');

test('enough was typed to betray something, and whose business it is reads it', () => {
  expect(marks.hidden()).toEqual([]);
  expect(filed().map(({ complaint }) => complaint.channel)).toEqual([
    'email',
    'email',
    'email',
    'officialAccount',
  ]);
  const wang = found(heard.get('wang') ?? '', marks.all);
  for (const field of ['mail.text', 'mail.unreachable', 'account.text'])
    expect(wang.some((one) => one.startsWith(field))).toBe(true);
  expect(wang).toEqual(expect.arrayContaining(['inside.remark by wang', 'inside.finish by li']));
  expect(found(heard.get('chen') ?? '', fieldsOf(/^open/)).length).toBeGreaterThan(4);
  expect(found(heard.get('lin') ?? '', fieldsOf(/^toLin/))).toEqual(['toLin.answer by wang']);
});

test('logs, pushed messages and the inbox hold nothing that anybody typed (§5.2, C2)', () => {
  const logs = JSON.stringify(cloud.emulator.logs());
  const pushed = ['lin', ...staff].map((key) => cloud.emulator.delivered(cloud.hand(key).openid));
  expect(pushed.flat().length).toBeGreaterThan(2);
  for (const text of [logs, JSON.stringify(pushed), JSON.stringify(cloud.stored('messages'))])
    expect(found(text, marks.all)).toEqual([]);
});

test('who writes a letter is stored nowhere but encrypted, and read by nobody without a reveal (DESIGN.md 1.5)', () => {
  for (const collection of Object.keys(collections))
    expect({
      collection,
      found: found(JSON.stringify(cloud.stored(collection)), marks.all.filter(isContact)),
    }) //
      .toEqual({ collection, found: [] });
  for (const [key, text] of heard)
    expect({ key, found: found(text, marks.all.filter(isContact)) }).toEqual({ key, found: [] });
});

/** In what but the complaints words stand that came by letter or by the official account. */
const strayed = () =>
  Object.keys(collections)
    .filter((name) => name !== 'complaints')
    .flatMap((name) => found(JSON.stringify(cloud.stored(name)), fieldsOf(/^(mail|account)/)));

test('words that came by letter or by the official account stand in the complaint, and a day in a talk that was left', async () => {
  expect(strayed()).toEqual(['account.dialogue by follower']);
  await cloud.hours(25);
  expect(strayed()).toEqual([]);
  expect(cloud.stored('dialogues')).toEqual([]);
});

test('another resident reads what is set for residents, and nothing that anybody wrote (C5)', () => {
  const others = marks.all.filter(({ field }) => !field.startsWith('open'));
  expect(found(heard.get('chen') ?? '', others)).toEqual([]);
});

test('who proposed reads the answer, and nothing of what is written inside', () => {
  const inside = fieldsOf(/^(inside|mail|account)/);
  expect(found(heard.get('lin') ?? '', inside)).toEqual([]);
});

test('the letters that go out hold nothing that anybody else typed', () => {
  const out = office.sent.map(({ text, subject }) => `${subject}\n${text}`).join('\n');
  expect(out).toMatch(/TS2026/);
  expect(
    found(
      out,
      marks.typedByOthers('writer').filter(({ field }) => !field.startsWith('open')),
    ),
  ).toEqual([]);
});
