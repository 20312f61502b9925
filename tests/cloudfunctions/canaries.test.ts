import { randomUUID } from 'node:crypto';
import { collections } from '../../cloudfunctions/shared/store/collections';
import { type ActionInput, ActionName } from '../../types/actions';
import type { ReviewStep } from '../../types/reviews';
import { withSettings } from '../support/administration';
import { type Cloud, COMMUNITY, type Hand, startCloud } from '../support/cloud';
import { textOfExport } from '../support/exported';
import { type Filling, inputsOf } from '../support/inputs';
import { found, type Mark, Marks } from '../support/marks';
import { photograph } from '../support/pictures';
import { inHours } from '../support/story';
import { webOf } from '../support/web';
import { questionsOn } from './canary-questions';

const marks = new Marks();

/** Where everybody's pictures go. */
const folders = new Map<string, string>();

const fillingFor = ({ openid, key }: Hand, into = 'cNone'): Filling => {
  const mark = (field: string) => marks.word(key, field);
  return {
    text: (field) => `${mark(field)} 这是一段用来验证不会外泄的说明文字`,
    word: mark,
    photo: (field) =>
      cloud.emulator.files.put(openid, `${folders.get(key)}/${mark(field)}.jpg`, photograph()),
    phone: (field) => marks.phone(key, field),
    at: (hours) => inHours(cloud, hours),
    handlerId: 'person-li',
    staffId: 'person-wu',
    into,
  };
};

/** Everything that was answered, by who got it. */
const heard = new Map<string, string>();
const hear = (key: string, answer: unknown): void => {
  heard.set(key, `${heard.get(key) ?? ''}${JSON.stringify(answer)}\n`);
};

let cloud: Cloud;
let ids: string[] = [];
/** What everybody was answered when the life was over. */
const last = new Map<string, string>();
const refused: string[] = [];
/** Whom has been asked what: the same question once. */
const asked = new Set<string>();
const week = { from: '2026-01-05', to: '2026-01-11' };
const done = new Set<ActionName>();

/** Does something with every field of its input marked; what is not said of it in `changes` is as the marks have it. */
const deed = async <N extends ActionName>(
  by: Hand,
  id: string,
  name: N,
  changes: Partial<ActionInput<N>> = {},
  into = 'cNone',
): Promise<void> => {
  const data = { ...inputsOf(fillingFor(by, into)).actions[name], ...changes };
  const { revision } = cloud.file(id);
  const answer = await by.answer('complaint', 'act', { id, revision, key: randomUUID(), name, data });
  hear(by.key, answer);
  if (answer.ok) done.add(name);
  else refused.push(`${name} by ${by.key}: ${JSON.stringify(answer.error)}`);
  await cloud.emulator.idle();
};

const file = async (by: Hand, changes: object = {}): Promise<string> => {
  const complaint = { ...inputsOf(fillingFor(by)).complaint, ...changes };
  const answer = await by.answer('complaint', 'submit', { key: randomUUID(), complaint });
  hear(by.key, answer);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  await cloud.emulator.idle();
  return answer.data.id;
};

const everybody = ['lin', 'chen', 'zhao', 'qian', 'sun', 'li', 'wu', 'zhou', 'zheng', 'wang'];
/** Who takes things out: two residents, a supervisor, and one whom a complaint names. */
const taking = ['lin', 'chen', 'zhou', 'zheng'];
const kinds = ['receipt', 'progress', 'survey', 'case', 'approval', 'due'];

/** Everybody asks for everything there is to ask for, by the contract. */
const askAll = async (ids: readonly string[]): Promise<void> => {
  for (const key of everybody) {
    const hand = cloud.hand(key);
    const before = heard.get(key)?.length ?? 0;
    for (const id of ids) {
      const { photos } = cloud.file(id).complaint;
      const about = { ...week, id, fileIds: [...photos], communityId: COMMUNITY, personId: 'person-lin' };
      await askOn(hand, questionsOn(about));
    }
    for (const filter of ['closed', 'mine'] as const)
      hear(key, await hand.answer('complaint', 'desk', { filter }));
    if (taking.includes(key)) await takeOut(hand, ids.slice(0, 2));
    last.set(key, (heard.get(key) ?? '').slice(before));
  }
};

const askOn = async (hand: Hand, questions: ReturnType<typeof questionsOn>): Promise<void> => {
  for (const [name, methods] of Object.entries(questions))
    for (const [method, input] of Object.entries(methods)) {
      if (input === null || asked.has(`${hand.key} ${name} ${method} ${JSON.stringify(input)}`)) continue;
      asked.add(`${hand.key} ${name} ${method} ${JSON.stringify(input)}`);
      hear(hand.key, await cloud.emulator.call(hand.openid, name, { method, input }));
    }
};

/** Somebody takes out whatever there is to take out: what stands on paper was heard too. */
const takeOut = async (hand: Hand, ids: readonly string[]): Promise<void> => {
  const sheet = { kind: 'sheet', key: randomUUID(), wanted: {} } as const;
  const papers = ids.map((complaintId) => ({ kind: 'document', key: randomUUID(), complaintId }) as const);
  for (const order of [sheet, ...papers]) hear(hand.key, await hand.answer('archivist', 'take', order));
  await cloud.emulator.idle();
  const { exports } = await hand.ask('archivist', 'list', {});
  hear(hand.key, exports);
  for (const { id } of exports) {
    const { url } = await hand.ask('archivist', 'link', { id });
    hear(hand.key, url);
    hear(hand.key, textOfExport(Buffer.from(await (await fetch(url)).arrayBuffer())));
  }
};

/** What a colleague was answered who asked for everything while a complaint was offered (§3.2.2). */
let heardByOffered = '';

/** A complaint of Lin's that is offered; Mr Wu looks at all of it first, and takes it. */
const take = async (lin: Hand, wu: Hand): Promise<void> => {
  await withSettings(cloud, { assignment: 'grab' });
  const id = await file(lin);
  await withSettings(cloud, { assignment: 'desk' });
  const before = heard.get('wu')?.length ?? 0;
  const about = { ...week, id, fileIds: [...cloud.file(id).complaint.photos], personId: 'person-lin' };
  await askOn(wu, questionsOn({ ...about, communityId: COMMUNITY }));
  hear('wu', await wu.answer('complaint', 'desk', { filter: 'offered' }));
  heardByOffered = (heard.get('wu') ?? '').slice(before);
  await deed(wu, id, 'grab');
};

const wrong = { solved: 'not', satisfaction: 'dissatisfied' } as const;

/** The manager sets up what is typed there; the handler's complaint goes to a colleague with a reason: the third time it is the manager's to say. */
const administer = async (wang: Hand, id: string): Promise<void> => {
  const { member, kind, homes } = inputsOf(fillingFor(wang)).administration;
  const { categories, revision } = await wang.ask('admin', 'settings', {});
  const value = { categories: categories.categories.map((one) => ({ ...one, ...kind })) };
  const key = randomUUID();
  hear('wang', await wang.ask('admin', 'change', { section: 'categories', revision, key, value }));
  hear('wang', await wang.ask('admin', 'invite', { key, member }));
  hear('wang', await wang.ask('admin', 'previewHomes', { text: homes }));
  hear('wang', await wang.ask('admin', 'importHomes', { key, text: homes }));
  hear('wang', await wang.ask('admin', 'team', {}));
  hear('wang', await wang.ask('admin', 'changes', {}));
  const staffId = 'person-li';
  const preview = await wang.ask('admin', 'previewHandOver', { staffId });
  hear('wang', preview);
  const { reason } = inputsOf(fillingFor(wang)).administration;
  const moves = [{ id, to: 'person-wu' }];
  const order = { staffId, revision: preview.revision, key, reason, moves };
  const done = await wang.ask('admin', 'handOver', order);
  if (done.moved !== 1) throw new Error('nothing was handed over');
  hear('wang', done);
  await cloud.emulator.idle();
};

/** Lin on the website without signing in, who finds the complaint again by its code and claims it on the phone. */
const visit = async (lin: Hand): Promise<string> => {
  const web = webOf(cloud, marks.plant('lin', 'visit.contact.address', '203.0.113.77'));
  const complaint = inputsOf(fillingFor(lin)).visit;
  const answer = await web.answer('complaint', 'fileAsVisitor', { key: randomUUID(), complaint });
  hear('lin', answer);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { id, no, trackingCode: code = '' } = answer.data;
  const wrong = code === '000000' ? '111111' : '000000';
  hear('stranger', await web.answer('complaint', 'track', { no, code: wrong }));
  const tracked = await web.answer('complaint', 'track', { no, code });
  // Whoever holds the code is told nothing that was typed.
  hear('stranger', tracked);
  hear('lin', await lin.answer('complaint', 'claim', { no, code }));
  await cloud.emulator.idle();
  return id;
};

/** The desk does not confirm a home, and says why. */
const review = async (qian: Hand, personId: string): Promise<void> => {
  const { requests } = await qian.ask('account', 'homeRequests', {});
  hear('qian', requests);
  const homeId = requests.find((one) => one.personId === personId)?.homeId ?? '';
  const { homeReason: reason } = inputsOf(fillingFor(qian)).administration;
  const answer = { personId, homeId, confirmed: false, reason };
  hear('qian', await qian.ask('account', 'answerHome', answer));
  await cloud.emulator.idle();
};

/** January is reviewed: everything that can be written of it, up to the signature and after it (§5.3). */
const reviewMonth = async (zhou: Hand, wang: Hand): Promise<void> => {
  const month = '2026-01';
  const { words, decision, summary, addendum } = inputsOf(fillingFor(zhou)).review;
  const { breaches } = await zhou.ask('insight', 'monthlyReview', { month });
  const cause = { kind: 'other', words } as const;
  const byZhou: ReviewStep[] = [
    { name: 'explain', breaches: breaches.map(({ id }) => id), cause },
    { name: 'decide', text: decision, ownerId: 'person-li', dueOn: '2026-03-01' },
    { name: 'summarise', text: summary },
    { name: 'attend', staffIds: ['person-zhou'] },
  ];
  const steps: [Hand, ReviewStep][] = [
    ...byZhou.map((step): [Hand, ReviewStep] => [zhou, step]),
    [wang, { name: 'sign' }],
    [zhou, { name: 'append', text: addendum }],
  ];
  for (const [hand, step] of steps) {
    const { revision } = await hand.ask('insight', 'monthlyReview', { month });
    const key = randomUUID();
    hear(hand.key, await hand.ask('insight', 'advanceReview', { month, revision, key, step }));
  }
};

/** A file that is closed without agreement; and one that is kept, revisited and opened again. */
const follow = async (lin: Hand, qian: Hand, li: Hand, zhou: Hand, wang: Hand): Promise<string> => {
  const answered = async (answer: Partial<ActionInput<'rate'>>): Promise<string> => {
    const id = await file(lin);
    await deed(qian, id, 'accept');
    await deed(li, id, 'startInvestigation');
    await deed(li, id, 'completeInvestigation');
    const { plan } = inputsOf(fillingFor(li)).actions.submitPlan;
    await deed(li, id, 'submitPlan', { plan: { ...plan, compensation: 0 } });
    await deed(zhou, id, 'approvePlan');
    await deed(li, id, 'reportProgress');
    await deed(li, id, 'markResolved');
    await deed(lin, id, 'rate', answer);
    return id;
  };
  const disputed = await answered(wrong);
  await deed(li, disputed, 'proposeDispute');
  await deed(wang, disputed, 'grant');
  await deed(wang, disputed, 'closeDisputed');
  const well = { solved: 'fully', satisfaction: 'satisfied', continueWanted: false } as const;
  const content = { ...well, tags: [] };
  const [kept, left] = [await answered(content), await answered(content)];
  await deed(wang, kept, 'preserve');
  await deed(wang, kept, 'release');
  const open = await file(lin);
  await cloud.hours(26);
  await deed(lin, open, 'urge');
  await cloud.hours(15 * 24);
  await deed(qian, kept, 'revisit', { outcome: 'thorough' });
  await deed(lin, kept, 'reopen');
  await cloud.hours(18 * 24);
  await deed(wang, left, 'explainMissing', { piece: 'revisit' });
  await reviewMonth(zhou, wang);
  return disputed;
};

/** Two rounds, another handler, every request asked and answered, an appeal, a dispute: every action at least once. */
const live = async (): Promise<string[]> => {
  const hands = Object.fromEntries(everybody.map((key) => [key, cloud.hand(key)])) as Record<string, Hand>;
  const { lin, chen, qian, li, wu, zhou, wang } = hands as Record<
    'lin' | 'chen' | 'qian' | 'li' | 'wu' | 'zhou' | 'wang',
    Hand
  >;
  for (const key of everybody) {
    await cloud.hand(key).subscribe(...kinds, ...kinds, ...kinds);
    folders.set(key, (await cloud.hand(key).ask('account', 'me', {})).folder);
    const whole = inputsOf(fillingFor(cloud.hand(key)));
    hear(key, await cloud.hand(key).answer('account', 'profile', { contact: whole.contact }));
    hear(key, await cloud.hand(key).answer('account', 'bindHome', { home: whole.home }));
  }
  await review(qian, lin.id);
  const one = await file(lin);
  await deed(qian, one, 'accept');
  await deed(qian, one, 'reclassify');
  await deed(qian, one, 'correct');
  await deed(li, one, 'requestInfo');
  await deed(lin, one, 'supply');
  await deed(lin, one, 'supplement');
  await deed(li, one, 'supplement');
  await deed(li, one, 'proposeDecline');
  await deed(zhou, one, 'grant');
  await deed(lin, one, 'appeal');
  await deed(wang, one, 'accept');
  await deed(li, one, 'askTransfer');
  await deed(zhou, one, 'deny');
  await deed(qian, one, 'transfer');
  await deed(zhou, one, 'transfer', { handlerId: li.id });
  await deed(li, one, 'askHold');
  await deed(zhou, one, 'grant');
  await deed(li, one, 'resume');
  await deed(li, one, 'startInvestigation');
  await deed(li, one, 'addFinding');
  await deed(li, one, 'addFinding', { visibility: 'sealed' });
  await deed(li, one, 'note');
  const { filedAt: saidAt } = cloud.file(one).complaint;
  await deed(li, one, 'markAbuse', { saidAt });
  await deed(zhou, one, 'judgeAbuse', { saidAt });
  await deed(li, one, 'offerVisit');
  await deed(lin, one, 'answerVisit');
  await deed(li, one, 'moveVisit');
  await deed(lin, one, 'cancelVisit');
  await deed(li, one, 'takeUrgentAction');
  await deed(li, one, 'delegate');
  await deed(wu, one, 'finishTask');
  await deed(li, one, 'askExtension');
  await deed(zhou, one, 'deny');
  await deed(li, one, 'completeInvestigation');
  const plan = inputsOf(fillingFor(li)).actions.submitPlan.plan;
  await deed(li, one, 'submitPlan');
  await deed(li, one, 'recallPlan');
  await deed(li, one, 'submitPlan');
  await deed(zhou, one, 'rejectPlan');
  await deed(li, one, 'submitPlan', { plan: { ...plan, compensation: 0 } });
  await deed(zhou, one, 'approvePlan');
  await deed(li, one, 'reportProgress');
  await deed(li, one, 'revisePlan');
  await deed(li, one, 'submitPlan');
  await deed(zhou, one, 'approvePlan');
  await deed(li, one, 'reportProgress');
  await deed(li, one, 'markResolved');
  await deed(li, one, 'logContact');
  await deed(qian, one, 'recordAnswer');
  await deed(lin, one, 'rate', wrong);
  await deed(zhou, one, 'proposeDispute');
  await deed(wang, one, 'deny');
  await deed(wang, one, 'decideReevaluation');
  await deed(lin, one, 'withdraw');
  await deed(lin, one, 'undoWithdraw');

  const two = await file(chen);
  await deed(qian, two, 'merge', { into: one });
  await deed(zhou, two, 'grant');
  await deed(zhou, two, 'unmerge');
  await deed(wang, two, 'nameStaff', { staffId: 'person-zheng' });

  const sealed = await file(lin, { sealed: true });
  await deed(wang, sealed, 'unseal');
  await deed(qian, await file(lin, { danger: true }), 'markSeen');
  await take(lin, wu);
  const registration = inputsOf(fillingFor(qian)).registration;
  hear('qian', await qian.ask('complaint', 'register', { key: randomUUID(), complaint: registration }));
  await cloud.emulator.idle();
  await administer(wang, one);
  return [one, two, sealed, await visit(lin), await follow(hands.lin as Hand, qian, li, zhou, wang)];
};

beforeAll(async () => {
  cloud = await startCloud();
  ids = await live();
  await askAll(ids);
}, 300_000);
afterAll(() => cloud.stop());

const { typedBy, typedByOthers } = marks;
const isContact = ({ field }: Mark): boolean => /contact|profile/.test(field);

/** What staff write for the resident (B12): all else that staff type stays inside. */
const forTheResident = new RegExp(
  [
    'requestInfo.questions',
    'proposeDecline.(explanation|referral)',
    'correct.location',
    '(submitPlan.plan|approvePlan.changes).(measures.what|checkpoints.what|residentImpact|residentMessage)',
    'reportProgress.(text|photos)',
    'markResolved.(result|photos)',
    'recordAnswer.rating',
    'offerVisit.purpose',
    '(moveVisit|cancelVisit).reason',
    'decideReevaluation.message',
    'closeDisputed.(finalAnswer|externalWays)',
    'answerHome.reason',
  ]
    .map((field) => `^${field}`)
    .join('|'),
);

/** The rooms of a building, as they stand on the doors, and what is said and asked of a kind: whoever files reads them (§1, §3.2.1). */
const forWhoeverFiles = ({ field }: Mark): boolean =>
  /^admin\.(homes\.|categories\.(notice|questions)$)/.test(field);

test('the life that was led is rich enough to betray something', () => {
  expect(refused).toEqual([]);
  expect(marks.all.length).toBeGreaterThan(300);
  expect(marks.hidden()).toEqual([]);
  expect(ActionName.options.filter((name) => !done.has(name))).toEqual([]);
  expect(found(heard.get('lin') ?? '', typedBy('lin')).length).toBeGreaterThan(10);
  expect(found(heard.get('zhou') ?? '', typedByOthers('zhou')).length).toBeGreaterThan(60);
  expect(found(heard.get('lin') ?? '', typedByOthers('lin')).length).toBeGreaterThan(5);
  expect(everybody.flatMap((key) => cloud.emulator.delivered(cloud.hand(key).openid)).length).toBeGreaterThan(
    20,
  );
});

test('what is taken out betrays as much as the screen, and is searched too (§4)', () => {
  const zhou = heard.get('zhou') ?? '';
  expect(zhou).toContain('<sheetData>');
  expect(zhou).toContain('投诉档案');
  expect(heard.get('lin')).toContain('我的投诉');
  expect(heard.get('lin')).not.toContain('<sheetData>');
});

test('the resident reads of others only what is written for residents (B12)', () => {
  const inside = typedByOthers('lin').filter(
    (one) => !forTheResident.test(one.field) && !forWhoeverFiles(one),
  );
  expect(found(heard.get('lin') ?? '', inside)).toEqual([]);
});

test('whoever holds a number and a code reads nothing that anybody typed (§3.1.3)', () => {
  expect(heard.get('stranger')).toContain('"stage":"submitted"');
  expect(found(heard.get('stranger') ?? '', marks.all)).toEqual([]);
});

test.each(['chen', 'zhao'])('another resident, %s, reads nothing of anybody (C5)', (key) => {
  const others = typedByOthers(key).filter(
    (one) => !forWhoeverFiles(one) && !(key === 'chen' && forTheResident.test(one.field)),
  );
  expect(found(heard.get(key) ?? '', others)).toEqual([]);
});

test('nobody is answered with the contact data of somebody else (§5.2)', () => {
  for (const key of everybody) {
    const theirs = typedByOthers(key).filter(isContact);
    expect(found(heard.get(key) ?? '', theirs)).toEqual([]);
  }
});

test('whoever may take a complaint reads what it is about, not whose it is nor where they live (§3.2.2, B12)', () => {
  const of = (field: RegExp) => typedBy('lin').filter((one) => field.test(one.field));
  expect(found(heardByOffered, of(/^submit\.(text|photos)/)).length).toBeGreaterThan(1);
  expect(of(/room|unit/).length).toBeGreaterThan(1);
  expect(found(heardByOffered, [...of(/room/), ...of(/contact|profile/)])).toEqual([]);
});

test('a supervisor whom a complaint names reads nothing of it (B10)', () => {
  const [, two = ''] = ids;
  const { events } = cloud.file(two);
  const words = marks.all.filter(({ mark }) => JSON.stringify(events).includes(mark));
  expect(words.length).toBeGreaterThan(5);
  expect(found(last.get('zheng') ?? '', words)).toEqual([]);
});

test('logs, pushed messages and the inbox hold nothing that anybody typed (§5.2, C2)', () => {
  const logs = JSON.stringify(cloud.emulator.logs());
  const pushed = everybody.map((key) => cloud.emulator.delivered(cloud.hand(key).openid));
  const inbox = cloud.stored('messages');
  for (const text of [logs, JSON.stringify(pushed), JSON.stringify(inbox)])
    expect(found(text, marks.all)).toEqual([]);
});

test('contact data is stored nowhere but encrypted (DESIGN.md 1.5)', () => {
  for (const collection of Object.keys(collections)) {
    const stored = JSON.stringify(cloud.stored(collection));
    expect({ collection, found: found(stored, marks.all.filter(isContact)) }).toEqual({
      collection,
      found: [],
    });
    // What administers the community is kept where it is set, and on record.
    const words = marks.all.filter(({ field }) => !/^(bindHome|answerHome|admin|review)/.test(field));
    if (collection !== 'complaints') expect(found(stored, words)).toEqual([]);
  }
});
