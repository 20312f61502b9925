import { randomUUID } from 'node:crypto';
import type { ActionInput, ActionName } from '../../types/actions';
import { withSettings } from '../support/administration';
import { type Cloud, type Hand, startCloud } from '../support/cloud';
import { complaintForm, registrationForm } from '../support/forms';
import {
  type Chapter,
  dissatisfied,
  fileOne,
  findings,
  inHours,
  planFor,
  result,
  storyUntil,
} from '../support/story';
import { visitorForm, webOf } from '../support/web';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.stop());

/** The database requests that the called function itself made. */
const requestsOf = async (call: () => Promise<unknown>, functionName = 'complaint'): Promise<number> => {
  await cloud.emulator.idle();
  const mark = cloud.emulator.requests.count();
  await call();
  return cloud.emulator.requests.since(mark).filter((request) => request.functionName === functionName)
    .length;
};

type Sample<N extends ActionName> = {
  from: Chapter;
  by: string;
  data: (cloud: Cloud) => ActionInput<N> | Promise<ActionInput<N>>;
  before?: (id: string) => Promise<unknown>;
};

const far = '半个月没有任何人来看过，请尽快安排';
const ask = (name: 'askTransfer' | 'askExtension' | 'proposeDecline' | 'askHold') => (id: string) => {
  const li = cloud.hand('li');
  if (name === 'askTransfer') return li.act(id, name, { reason: far });
  if (name === 'proposeDecline')
    return li.act(id, name, {
      reason: 'privateDispute',
      explanation: '属于两户之间的私人约定，物业无权处理，建议协商。',
    });
  return li.act(id, name, { until: inHours(cloud, 24 * 10), reason: far });
};

const finalWord = {
  finalAnswer: '主板与风扇均已更换并检测合格，整梯更换须由业主大会表决，物业无权决定。',
  externalWays: '12345 政务热线；街道办',
};

const disputed = async (id: string) => {
  await cloud.hand('lin').act(id, 'rate', dissatisfied);
  await cloud.hand('zhou').act(id, 'proposeDispute', { reason: far });
  return cloud.hand('wang').act(id, 'grant', {});
};

const visit = (c: Cloud): ActionInput<'offerVisit'> => ({
  slots: [{ from: inHours(c, 24), until: inHours(c, 26) }],
  purpose: '查看卫生间渗水点',
});

/** The complaint that Ms Lin filed last. */
const newest = async (): Promise<string> =>
  (await cloud.hand('lin').ask('complaint', 'list', {})).rows[0]?.id ?? '';

const samples = {
  // First, because time passes for them: whatever has been filed by then has its timers.
  urge: { from: 'assigned', by: 'lin', data: () => ({}), before: () => cloud.hours(25) },
  revisit: {
    from: 'archived',
    by: 'qian',
    data: (c) => ({ outcome: 'thorough', at: inHours(c, 0) }),
    before: () => cloud.hours(24 * 15),
  },
  accept: {
    from: 'submitted',
    by: 'qian',
    data: (c) => ({ category: 'facility', severity: 'normal', handlerId: c.hand('li').id }),
  },
  markSeen: { from: 'submitted', by: 'qian', data: () => ({}) },
  grab: {
    from: 'submitted',
    by: 'wu',
    data: () => ({}),
    before: () => withSettings(cloud, { assignment: 'desk' }),
  },
  reclassify: {
    from: 'assigned',
    by: 'qian',
    data: () => ({ category: 'noise', severity: 'normal', reason: far }),
  },
  correct: { from: 'assigned', by: 'qian', data: () => ({ location: { building: '1号楼' }, reason: far }) },
  requestInfo: { from: 'assigned', by: 'li', data: () => ({ questions: ['什么时候可以上门？'] }) },
  supply: {
    from: 'assigned',
    by: 'lin',
    data: () => ({ text: '今晚七点以后', photos: [] }),
    before: (id) => cloud.hand('li').act(id, 'requestInfo', { questions: ['什么时候可以上门？'] }),
  },
  supplement: { from: 'assigned', by: 'lin', data: () => ({ text: '今天又停了一次', photos: [] }) },
  nameStaff: { from: 'submitted', by: 'lin', data: (c) => ({ staffId: c.hand('wu').id, reason: far }) },
  proposeDecline: {
    from: 'assigned',
    by: 'li',
    data: () => ({
      reason: 'privateDispute',
      explanation: '属于两户之间的私人约定，物业无权处理，建议协商。',
    }),
  },
  appeal: {
    from: 'assigned',
    by: 'lin',
    data: () => ({ reason: '不是私人约定，电梯属于公共设施。' }),
    before: async (id) => {
      await ask('proposeDecline')(id);
      return cloud.hand('zhou').act(id, 'grant', {});
    },
  },
  merge: {
    from: 'submitted',
    by: 'qian',
    data: async (c) => ({ into: await fileOne(c, c.hand('chen')), reason: far }),
  },
  unmerge: {
    from: 'submitted',
    by: 'zhou',
    data: () => ({ reason: far }),
    before: async (id) => {
      await cloud
        .hand('qian')
        .act(id, 'merge', { into: await fileOne(cloud, cloud.hand('chen')), reason: far });
      return cloud.hand('zhou').act(id, 'grant', {});
    },
  },
  grant: { from: 'investigating', by: 'zhou', data: () => ({}), before: (id) => ask('askExtension')(id) },
  deny: {
    from: 'investigating',
    by: 'zhou',
    data: () => ({ reason: far }),
    before: (id) => ask('askHold')(id),
  },
  startInvestigation: { from: 'assigned', by: 'li', data: (c) => ({ kind: 'siteVisit', at: inHours(c, 0) }) },
  addFinding: {
    from: 'investigating',
    by: 'li',
    data: (c) => ({
      kind: 'interview',
      text: '值班员确认',
      at: inHours(c, 0),
      persons: [],
      photos: [],
      visibility: 'internal',
    }),
  },
  completeInvestigation: { from: 'investigating', by: 'li', data: () => findings },
  note: { from: 'assigned', by: 'li', data: () => ({ text: '等厂家回电', photos: [] }) },
  offerVisit: { from: 'investigating', by: 'li', data: (c) => visit(c) },
  answerVisit: {
    from: 'investigating',
    by: 'lin',
    data: () => ({ slot: 0 }),
    before: (id) => cloud.hand('li').act(id, 'offerVisit', visit(cloud)),
  },
  moveVisit: {
    from: 'implementing',
    by: 'lin',
    data: (c) => ({ slots: visit(c).slots, reason: '那天家里没人' }),
    before: (id) => cloud.hand('li').act(id, 'offerVisit', visit(cloud)),
  },
  cancelVisit: {
    from: 'implementing',
    by: 'li',
    data: () => ({ reason: far }),
    before: (id) => cloud.hand('li').act(id, 'offerVisit', visit(cloud)),
  },
  markAbuse: {
    from: 'assigned',
    by: 'qian',
    data: async () => ({ saidAt: cloud.file(await newest()).complaint.filedAt, reason: far }),
  },
  judgeAbuse: {
    from: 'assigned',
    by: 'zhou',
    data: async () => ({ saidAt: cloud.file(await newest()).complaint.filedAt, confirmed: true }),
    before: (id) =>
      cloud.hand('li').act(id, 'markAbuse', { saidAt: cloud.file(id).complaint.filedAt, reason: far }),
  },
  takeUrgentAction: {
    from: 'assigned',
    by: 'li',
    data: (c) => ({ what: '已停梯并设围挡', at: inHours(c, 0), photos: [] }),
  },
  submitPlan: { from: 'planning', by: 'li', data: (c) => ({ plan: planFor(c) }) },
  recallPlan: { from: 'planReview', by: 'li', data: () => ({ reason: '工期写错了' }) },
  rejectPlan: { from: 'planReview', by: 'zhou', data: () => ({ reason: '工期太长，请与厂家再协商缩短。' }) },
  approvePlan: { from: 'planReview', by: 'zhou', data: () => ({}) },
  reportProgress: {
    from: 'implementing',
    by: 'li',
    data: () => ({ text: '配件已到', photos: [], doneMeasures: [], important: false }),
  },
  revisePlan: { from: 'implementing', by: 'li', data: () => ({ reason: '厂家停产，需要更换整套控制柜。' }) },
  delegate: { from: 'assigned', by: 'li', data: (c) => ({ staffId: c.hand('wu').id, task: '调取监控' }) },
  finishTask: {
    from: 'assigned',
    by: 'wu',
    data: () => ({ task: 0, result: '监控已存档', photos: [] }),
    before: (id) => cloud.hand('li').act(id, 'delegate', { staffId: cloud.hand('wu').id, task: '调取监控' }),
  },
  markResolved: {
    from: 'implementing',
    by: 'li',
    data: () => ({ ...result, waived: [{ measure: 0, reason: '厂家远程修复，无需更换' }] }),
  },
  rate: { from: 'resolved', by: 'lin', data: () => dissatisfied },
  recordAnswer: {
    from: 'resolved',
    by: 'qian',
    data: () => ({ rating: dissatisfied, words: '业主来电说又停了' }),
  },
  logContact: { from: 'resolved', by: 'li', data: (c) => ({ outcome: 'reached', at: inHours(c, 0) }) },
  decideReevaluation: {
    from: 'resolved',
    by: 'zhou',
    data: (c) => ({ restartFrom: 'planning', handlerId: c.hand('wu').id, message: '换人重新制定方案' }),
    before: (id) => cloud.hand('lin').act(id, 'rate', dissatisfied),
  },
  reopen: { from: 'archived', by: 'lin', data: () => ({ reason: '又停在五楼了', photos: [] }) },
  withdraw: { from: 'submitted', by: 'lin', data: () => ({}) },
  undoWithdraw: {
    from: 'submitted',
    by: 'lin',
    data: () => ({}),
    before: (id) => cloud.hand('lin').act(id, 'withdraw', {}),
  },
  askTransfer: { from: 'assigned', by: 'li', data: () => ({ reason: far }) },
  transfer: { from: 'assigned', by: 'qian', data: (c) => ({ handlerId: c.hand('wu').id, reason: far }) },
  askExtension: { from: 'investigating', by: 'li', data: (c) => ({ until: inHours(c, 240), reason: far }) },
  askHold: { from: 'assigned', by: 'li', data: (c) => ({ until: inHours(c, 240), reason: far }) },
  resume: {
    from: 'assigned',
    by: 'li',
    data: () => ({}),
    before: async (id) => {
      await ask('askHold')(id);
      return cloud.hand('zhou').act(id, 'grant', {});
    },
  },
  unseal: { from: 'submitted', by: 'wang', data: () => ({ reason: '法院来函要求提供投诉人身份信息' }) },
  preserve: { from: 'archived', by: 'wang', data: () => ({ reason: far }) },
  release: {
    from: 'archived',
    by: 'wang',
    data: () => ({ reason: far }),
    before: (id) => cloud.hand('wang').act(id, 'preserve', { reason: far }),
  },
  proposeDispute: {
    from: 'resolved',
    by: 'zhou',
    data: () => ({ reason: far }),
    before: (id) => cloud.hand('lin').act(id, 'rate', dissatisfied),
  },
  closeDisputed: {
    from: 'resolved',
    by: 'wang',
    data: () => finalWord,
    before: disputed,
  },
  explainMissing: {
    from: 'resolved',
    by: 'qian',
    data: () => ({ piece: 'told', reason: far }),
    before: async (id) => {
      await disputed(id);
      await cloud.hand('wang').act(id, 'closeDisputed', finalWord);
      await cloud.emulator.idle();
    },
  },
} satisfies { [N in ActionName]: Sample<N> };

const step = (hand: Hand, id: string, name: ActionName, revision: number, data: unknown) => () =>
  hand.ask('complaint', 'act', { id, revision, key: randomUUID(), name, data });

describe.each(Object.entries(samples))('%s', (name, sample) => {
  test('costs one request to open and one to append', async () => {
    const { from, by, data, before } = sample as Sample<ActionName>;
    if (name === 'grab') await withSettings(cloud, { assignment: 'grab' });
    const id = await storyUntil(
      cloud,
      from,
      name === 'unseal' ? { sealed: true } : { danger: name === 'markSeen' },
    );
    await before?.(id);
    const hand = cloud.hand(by);
    const input = await data(cloud);
    const { revision, actions } = await hand.see(id);
    expect(actions).toContain(name);
    expect(await requestsOf(step(hand, id, name as ActionName, revision, input))).toBe(2);
  });
});

test('a submission costs three requests, the same again one', async () => {
  const lin = cloud.hand('lin');
  const submission = { key: randomUUID(), complaint: complaintForm() };
  const submit = () => lin.ask('complaint', 'submit', submission);
  expect(await requestsOf(submit)).toBe(3);
  expect(await requestsOf(submit)).toBe(1);
});

test('a registration costs three requests', async () => {
  const register = () =>
    cloud.hand('qian').ask('complaint', 'register', { key: randomUUID(), complaint: registrationForm() });
  expect(await requestsOf(register)).toBe(3);
});

test('a visitor’s complaint costs three requests, the same again one, and a look at it two (§3.1.1)', async () => {
  const web = webOf(cloud, '203.0.113.8');
  const form = { key: randomUUID(), complaint: visitorForm() };
  const file = () => web.ask('complaint', 'fileAsVisitor', form);
  expect(await requestsOf(file)).toBe(3);
  expect(await requestsOf(file)).toBe(1);
  const { no, trackingCode: code = '' } = await file();
  const track = (number: string) => () => web.answer('complaint', 'track', { no: number, code });
  for (const number of [no, no, 'TS20260105-99990']) expect(await requestsOf(track(number))).toBe(2);
  // The caller, the try, the file, the step.
  const claim = () => cloud.hand('chen').ask('complaint', 'claim', { no, code });
  expect(await requestsOf(claim)).toBe(4);
});

test('a complaint opens with at most two requests', async () => {
  const id = await storyUntil(cloud, 'planReview');
  expect(await requestsOf(() => cloud.hand('lin').see(id))).toBe(1);
  expect(await requestsOf(() => cloud.hand('zhou').see(id))).toBeLessThanOrEqual(2);
  const fresh = await fileOne(cloud, cloud.hand('lin'));
  expect(await requestsOf(() => cloud.hand('qian').see(fresh))).toBe(2);
});

test('lists cost two requests whatever they hold', async () => {
  const { rows } = await cloud.hand('lin').ask('complaint', 'list', {});
  expect(rows.length).toBe(20);
  expect(await requestsOf(() => cloud.hand('lin').ask('complaint', 'list', {}))).toBe(2);
  for (const filter of [
    'mine',
    'waiting',
    'today',
    'overdue',
    'stale',
    'new',
    'approval',
    'contact',
    'revisit',
    'open',
    'closed',
  ] as const)
    expect(await requestsOf(() => cloud.hand('qian').ask('complaint', 'desk', { filter }))).toBe(2);
  expect(
    await requestsOf(() =>
      cloud.hand('chen').ask('complaint', 'suggest', { text: '电梯又停了', building: '3号楼' }),
    ),
  ).toBe(2);
  expect(await requestsOf(() => cloud.hand('chen').ask('complaint', 'suggest', { text: '电梯又停了' }))).toBe(
    1,
  );
});

test('the calls that are due and what became of messages cost two requests', async () => {
  const { calls } = await cloud.hand('qian').ask('complaint', 'calls', {});
  expect(calls.length).toBeGreaterThan(5);
  expect(await requestsOf(() => cloud.hand('qian').ask('complaint', 'calls', {}))).toBe(2);
  expect(await requestsOf(() => cloud.hand('qian').ask('complaint', 'callsDue', {}))).toBe(2);
  expect(await requestsOf(() => cloud.hand('qian').ask('complaint', 'alarms', {}))).toBe(2);
  const [{ id = '' } = {}] = calls;
  expect(await requestsOf(() => cloud.hand('qian').ask('complaint', 'deliveries', { id }))).toBe(2);
});

test('who I am costs two requests', async () => {
  expect(await requestsOf(() => cloud.hand('lin').ask('account', 'me', {}), 'account')).toBe(2);
});
