import type { Days } from '../../../cloudfunctions/shared/workflow/figures';
import {
  comparedDays,
  effectOf,
  isOverdue,
  nextReminder,
  type Progress,
  reminderWords,
  stepsFor,
} from '../../../cloudfunctions/shared/workflow/improvements';
import type { WeakPoint } from '../../../types/weak-points';

const open: Progress = { state: 'open', ownerId: 'li', dueOn: '2026-03-20' };
const done: Progress = { ...open, state: 'done', doneOn: '2026-03-18' };
const nine = (date: string) => `${date}T01:00:00.000Z`;

test('the owner carries it out, who supervises changes it, and somebody else than the owner judges its effect', () => {
  const [owner, supervisor, other] = [
    { id: 'li', supervises: false },
    { id: 'zhou', supervises: true },
    { id: 'wu', supervises: false },
  ];
  expect(stepsFor(open, owner)).toEqual(['finish']);
  expect(stepsFor(open, supervisor)).toEqual(['finish', 'reschedule', 'reassign', 'drop']);
  expect(stepsFor(open, other)).toEqual([]);
  expect(stepsFor(done, owner)).toEqual([]);
  expect(stepsFor(done, supervisor)).toEqual(['judge']);
  expect(stepsFor({ ...done, ownerId: 'zhou' }, supervisor)).toEqual([]);
  for (const state of ['judged', 'dropped'] as const)
    expect(stepsFor({ ...done, state }, supervisor)).toEqual([]);
});

test('reminders come three days before, on the day, every week that it is overdue, and of the effect every other week', () => {
  const told: string[] = [];
  let now = nine('2026-03-01');
  while (told.length < 4) {
    now = nextReminder(open, now) ?? '';
    told.push(now);
  }
  expect(told).toEqual(['2026-03-17', '2026-03-20', '2026-03-27', '2026-04-03'].map(nine));
  expect(nextReminder(open, '2026-04-30T00:00:00.000Z')).toBe(nine('2026-05-01'));
  expect(nextReminder(done, nine('2026-03-18'))).toBe(nine('2026-04-15'));
  expect(nextReminder(done, nine('2026-04-15'))).toBe(nine('2026-04-29'));
  expect(nextReminder({ ...done, state: 'judged' }, nine('2026-03-18'))).toBeUndefined();
});

test('it is overdue from the day after, and the words say so', () => {
  expect([
    isOverdue(open, '2026-03-20'),
    isOverdue(open, '2026-03-21'),
    isOverdue(done, '2026-05-01'),
  ]).toEqual([false, true, false]);
  const words = ['2026-03-17', '2026-03-20', '2026-03-27'].map((date) => reminderWords(open, nine(date)));
  expect(words).toEqual(['改进事项即将到期', '改进事项今天到期', '改进事项已逾期']);
  for (const said of [...words, reminderWords(done, nine('2026-04-15'))])
    expect(said.length).toBeLessThan(21);
});

const daysOf = (counts: Record<string, Record<string, number>>): Days => ({
  on: (date) => counts[date] ?? {},
  mattersOn: () => ({}),
});
const point = (rule: WeakPoint['rule'], key: string): WeakPoint => ({
  key: `${rule}:${key}`,
  rule,
  category: null,
  from: '2026-01-01',
  to: '2026-01-07',
  seen: 3,
});

test('the effect compares the days up to the proposal with those after it was carried out', () => {
  const compared = comparedDays('2026-01-10T03:00:00.000Z', '2026-02-01', '2026-03-02');
  expect(compared).toEqual({
    before: { from: '2025-10-19', to: '2026-01-10' },
    after: { from: '2026-02-02', to: '2026-03-02' },
  });
  expect(comparedDays('2026-01-10T03:00:00.000Z', '2026-02-01', '2026-12-31')?.after.to).toBe('2026-04-26');
  expect(comparedDays('2026-01-10T03:00:00.000Z', '2026-02-01', '2026-02-01')).toBeUndefined();
  if (!compared) throw new Error('nothing to compare');
  const cell = 'cell:noise:building:3号楼';
  const days = daysOf({
    '2025-10-18': { [cell]: 50 },
    '2025-10-19': { [cell]: 20 },
    '2026-01-10': { [cell]: 8 },
    '2026-01-11': { [cell]: 50 },
    '2026-02-01': { [cell]: 50 },
    '2026-02-02': { [cell]: 2, 'cell:noise:building:1号楼': 9 },
  });
  const effect = effectOf({ point: point('rise', 'noise:building:3号楼') }, compared, {
    before: days,
    after: days,
  });
  expect(effect).toMatchObject({
    per: 'day',
    before: { count: 28, among: 84 },
    after: { count: 2, among: 29 },
  });
  expect(effect.ratio).toBeCloseTo(2 / 29 / (28 / 84), 10);
  expect(effect.high).toBeLessThan(1);
});

test('of a clock its breaches are compared among all its runs', () => {
  const compared = comparedDays('2026-01-10T03:00:00.000Z', '2026-02-01', '2026-03-02');
  if (!compared) throw new Error('nothing to compare');
  const days = daysOf({
    '2026-01-05': { 'late:approval:fees': 6, 'within:approval:fees': 2, 'late:plan:fees': 5 },
    '2026-02-20': { 'late:approval:fees': 1, 'within:approval:fees': 9 },
  });
  expect(
    effectOf({ point: point('clock', 'approval:fees') }, compared, { before: days, after: days }),
  ).toMatchObject({
    per: 'case',
    before: { count: 6, among: 8 },
    after: { count: 1, among: 10 },
  });
});
