import { actionUi, uiOf } from '../src/actions';
import { arrange, inFamilies } from '../src/actions/arrange';
import { check } from '../src/actions/form/draft';
import { fromPicker, timelineSentence, toPicker, untilText, whenText } from '../src/text';
import { familyText } from '../src/text/action-families';
import { ActionName } from '../types/actions';
import { Stage } from '../types/complaint';
import { EventName } from '../types/events';
import type { TimelineEntry } from '../types/timeline';
import { deeds } from './cloudfunctions/authorisation-table';

const now = '2026-11-23T02:00:00.000Z'; // Monday, 10:00 in Shanghai

test.each([
  ['2026-11-23T10:00:00.000Z', '今天 18:00'],
  ['2026-11-23T15:59:00.000Z', '今天 23:59'],
  ['2026-11-23T16:00:00.000Z', '明天 0:00'],
  ['2026-11-22T01:05:00.000Z', '昨天 9:05'],
  ['2026-11-26T10:00:00.000Z', '周四 18:00'],
  ['2026-11-29T10:00:00.000Z', '周日 18:00'],
  ['2026-12-03T10:00:00.000Z', '12月3日 18:00'],
  ['2026-11-20T10:00:00.000Z', '11月20日 18:00'],
  ['2027-01-03T10:00:00.000Z', '2027年1月3日 18:00'],
])('a time is said as people in Shanghai say it: %s is %s', (at, said) => {
  expect(whenText(at, now)).toBe(said);
});

test('a weekday of the week to come is said to be of that week', () => {
  expect(whenText('2026-11-30T10:00:00.000Z', '2026-11-27T02:00:00.000Z')).toBe('下周一 18:00');
});

test.each([
  ['2026-11-23T05:30:00.000Z', '还有 3 小时'],
  ['2026-11-23T02:20:00.000Z', '还有 20 分钟'],
  ['2026-11-28T02:00:00.000Z', '还有 5 天'],
  ['2026-11-22T23:59:00.000Z', '已超时 2 小时'],
  ['2026-11-23T01:59:30.000Z', '刚刚超时'],
])('what is left until %s, or how late it is: %s', (at, said) => {
  expect(untilText(at, now)).toBe(said);
});

test('what a picker shows is what it gives back, on the Shanghai calendar', () => {
  expect(toPicker('2026-11-23T16:30:00.000Z')).toEqual({ date: '2026-11-24', time: '00:30' });
  expect(fromPicker('2026-11-24', '00:30')).toBe('2026-11-23T16:30:00.000Z');
  expect(fromPicker('', '18:00')).toBe('');
});

const entry = (event: EventName, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: '1-0',
  at: now,
  event,
  by: { role: 'system' },
  internal: false,
  round: 1,
  ...more,
});

test.each(EventName.options)(
  '%s is a sentence for both sides even where nothing more may be read',
  (event) => {
    for (const viewer of ['own', 'staff'] as const) {
      const { title, body } = timelineSentence(entry(event), viewer);
      expect(title).toMatch(/[一-鿿]{2}/);
      expect(`${title}${body ?? ''}`).not.toMatch(/undefined|NaN|null/);
    }
  },
);

test('what is internal looks internal, whatever it tells (§3.3.2)', () => {
  for (const event of EventName.options)
    expect(timelineSentence(entry(event, { internal: true }), 'staff').tone).toBe('internal');
});

test('a form is checked with the schema of the server, and what is wrong is said by field', () => {
  expect(check('submitPlan', { plan: { kind: 'remedy', measures: [{ what: ' ' }], startAt: now } })).toEqual({
    problems: expect.objectContaining({
      'plan.measures.0.what': 'REQUIRED',
      'plan.measures.0.dueAt': 'NOT_A_TIME',
      'plan.progressEveryDays': 'REQUIRED',
      'plan.revisitMethod': 'REQUIRED',
    }),
  });
  expect(check('deny', { reason: '太短' })).toEqual({ problems: { reason: 'TOO_SHORT' } });
});

test('an optional field that was left empty is not sent', () => {
  expect(check('urge', { text: '  ' })).toEqual({ data: {} });
  expect(check('requestInfo', { questions: ['几点最响？', ''] })).toEqual({
    data: { questions: ['几点最响？'] },
  });
});

test('the action bar offers what is allowed and all of it, and what is rarely meant comes last', () => {
  for (const stage of Stage.options) {
    const { next, more } = arrange({ stage, actions: [...ActionName.options] });
    expect([...next, ...more].sort()).toEqual([...ActionName.options].sort());
    expect(next.length).toBeLessThanOrEqual(2);
    expect(next).not.toContain('withdraw');
    expect(more.slice(-4).sort()).toEqual(['closeDisputed', 'nameStaff', 'unseal', 'withdraw']);
  }
  expect(arrange({ stage: 'submitted', actions: ['withdraw', 'accept'] })).toEqual({
    next: ['accept'],
    more: ['withdraw'],
  });
});

test('many actions stand in families, each of them once, the work first', () => {
  const all = inFamilies(ActionName.options);
  expect(all.map(({ title }) => title)).toEqual(Object.values(familyText));
  expect(all.flatMap(({ names }) => names).sort()).toEqual([...ActionName.options].sort());
  expect(all[0]?.names).toEqual(expect.arrayContaining(['markResolved', 'revisePlan', 'grant']));
  expect(inFamilies(['note', 'logContact', 'correct'])).toEqual([
    { title: '联系住户', names: ['logContact'] },
    { title: '登记与更正', names: ['note', 'correct'] },
  ]);
});

test('nothing that cannot be taken back happens without a question', () => {
  for (const name of ['withdraw', 'closeDisputed', 'unseal', 'appeal', 'approvePlan'] as const)
    expect(actionUi[name].ask.title).not.toBe('');
});

test('what a resident may do is said in a resident’s words, on the button and when it is done', () => {
  const theirs = ActionName.options.filter((name) => deeds[name].own !== '');
  expect(theirs).toContain('revisit');
  const said = theirs.map((name) => {
    const { label, done, ask } = uiOf(name, 'own');
    return [name, label, done, ask?.title, ask?.body].join(' ');
  });
  expect(said.filter((words) => /登记|住户|代记|案件|同事|回访结果/.test(words))).toEqual([]);
});
