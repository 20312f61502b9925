import {
  faultsOf,
  missingIn,
  type ReviewEvent,
  recordFor,
  reviewDue,
  reviewOf,
  reviewReminder,
  reviewSteps,
} from '../../cloudfunctions/shared/workflow/reviews';
import { MOST_IN_REVIEW, ReviewStep, ReviewStepName } from '../../types/reviews';

const said = { at: '2026-02-03T02:00:00.000Z', by: 'person-zhou', key: 'some-key' };
const explained = (...breaches: string[]): ReviewEvent => ({
  ...said,
  ...{ type: 'explain', breaches, kind: 'material' },
});
const decided: ReviewEvent = {
  ...said,
  ...{ type: 'decide', text: '多备两套门机配件', ownerId: 'person-li', dueOn: '2026-03-01' },
};
const given = {
  breaches: new Set(['c1-3', 'c2-5']),
  staff: new Set(['person-li', 'person-zhou']),
  today: '2026-02-03',
};

describe('§5.3 by when a month is reviewed', () => {
  test('by the tenth of the month after it; a week after it began where that was later', () => {
    expect(reviewDue('2026-01', '2026-02-01')).toBe('2026-02-10');
    expect(reviewDue('2025-12', '2026-01-01')).toBe('2026-01-10');
    expect(reviewDue('2026-02', '2026-03-10')).toBe('2026-03-10');
    expect(reviewDue('2026-02', '2026-03-11')).toBe('2026-03-18');
  });

  test('a reminder from two days before, another one from the day after, none once it is signed', () => {
    const on = (today: string, state = 'open') => reviewReminder({ dueOn: '2026-02-10', state }, today);
    expect(['07', '08', '10', '11'].map((day) => on(`2026-02-${day}`))).toEqual([
      undefined,
      'near',
      'near',
      'late',
    ]);
    expect(on('2026-02-11', 'signed')).toBeUndefined();
  });
});

describe('§5.3 what a review is by its record', () => {
  test('the last cause, summary and list of people hold; decisions keep their numbers', () => {
    const { causes, decisions, participants, summary } = reviewOf([
      explained('c1-3', 'c2-5'),
      { ...said, type: 'explain', breaches: ['c2-5'], kind: 'other', words: '停电' },
      decided,
      { ...said, type: 'strike', decision: 1 },
      decided,
      { ...said, type: 'attend', staffIds: ['person-li'] },
      { ...said, type: 'attend', staffIds: ['person-zhou'] },
      { ...said, type: 'summarise', text: '第一稿' },
      { ...said, type: 'summarise', text: '第二稿' },
    ]);
    expect([causes.get('c1-3'), causes.get('c2-5')]).toMatchObject([
      { kind: 'material' },
      { kind: 'other', words: '停电' },
    ]);
    expect(decisions.map(({ decision, struck }) => [decision, struck ?? false])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect([participants, summary?.text]).toEqual([['person-zhou'], '第二稿']);
  });

  test('what is only about breaches that are not there for somebody is no entry for them (C5)', () => {
    const events = [explained('c1-3'), explained('c1-3', 'c2-5'), decided];
    expect(recordFor(events, new Set(['c2-5']))).toEqual([explained('c2-5'), decided]);
    expect(missingIn(reviewOf(events), new Set(['c1-3', 'c9-9']))).toContain('causes');
    expect(missingIn(reviewOf(events), new Set(['c1-3']))).not.toContain('causes');
  });

  test('what may be done with it: everything but the signature by who supervises, an addendum once it is signed', () => {
    const open = reviewOf([decided]);
    const all = reviewSteps(open, { manages: true, breaches: given.breaches });
    expect([...all, 'append'].sort()).toEqual([...ReviewStepName.options].sort());
    expect(reviewSteps(open, { manages: false, breaches: given.breaches })).not.toContain('sign');
    expect(reviewSteps(reviewOf([]), { manages: true, breaches: new Set() })).toEqual([
      'decide',
      'summarise',
      'attend',
      'sign',
    ]);
    const signed = reviewOf([decided, { ...said, type: 'sign' }]);
    expect(reviewSteps(signed, { manages: true, breaches: given.breaches })).toEqual(['append']);
  });
});

describe('§5.3 what is wrong with a step is said beside its field', () => {
  const wrong = (step: ReviewStep, events: ReviewEvent[] = []) => faultsOf(reviewOf(events), step, given);
  const decide = {
    name: 'decide',
    text: '多备两套门机配件',
    ownerId: 'person-li',
    dueOn: '2026-03-01',
  } as const;

  test('of what is none of the choices, too late or too early, twice, or too much', () => {
    const cause = { kind: 'staffing' } as const;
    expect(wrong({ name: 'explain', breaches: ['c1-3', 'c9-9'], cause })).toEqual({
      breaches: 'NOT_A_CHOICE',
    });
    expect(wrong({ ...decide, ownerId: 'person-lin' })).toEqual({ ownerId: 'NOT_A_CHOICE' });
    expect(wrong({ ...decide, dueOn: '2026-02-02' })).toEqual({ dueOn: 'IN_THE_PAST' });
    expect(wrong({ ...decide, dueOn: '2028-02-02' })).toEqual({ dueOn: 'OUT_OF_RANGE' });
    expect(wrong(decide)).toBeUndefined();
    expect(wrong(decide, Array(MOST_IN_REVIEW.decisions).fill(decided))).toEqual({ text: 'TOO_MANY' });
    expect(wrong({ name: 'attend', staffIds: ['person-li', 'person-li'] })).toEqual({
      staffIds: 'NOT_UNIQUE',
    });
    const addendum = { ...said, type: 'append', text: '又一条' } as const;
    expect(wrong({ name: 'append', text: '再一条' }, Array(MOST_IN_REVIEW.addenda).fill(addendum))).toEqual({
      text: 'TOO_MANY',
    });
  });

  test('at the border: so many breaches, words so long, another cause only with words', () => {
    const fits = (step: object) => ReviewStep.safeParse(step).success;
    const explain = (most: number, cause: object) =>
      fits({ name: 'explain', breaches: Array.from({ length: most }, (_, at) => `c${at}-1`), cause });
    expect(explain(MOST_IN_REVIEW.breaches, { kind: 'system' })).toBe(true);
    expect(explain(MOST_IN_REVIEW.breaches + 1, { kind: 'system' })).toBe(false);
    expect(explain(0, { kind: 'system' })).toBe(false);
    expect(explain(1, { kind: 'other' })).toBe(false);
    expect(explain(1, { kind: 'other', words: '停电' })).toBe(true);
    expect(explain(1, { kind: 'weather' })).toBe(false);
    expect(explain(1, { kind: 'system', words: '字'.repeat(201) })).toBe(false);
    expect(fits({ name: 'summarise', text: '字'.repeat(2001) })).toBe(false);
    expect(fits({ name: 'append', text: '字'.repeat(1001) })).toBe(false);
  });
});
