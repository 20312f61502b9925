import { figureDefinitions } from '../../../cloudfunctions/shared/workflow/figures';
import { comparedDays, effectOf } from '../../../cloudfunctions/shared/workflow/improvements';
import { measuredOn } from '../../../cloudfunctions/shared/workflow/indicators';
import { Indicator, Measured } from '../../../types/indicators';

const counts = {
  received: 9,
  responded: 6,
  'cell:noise:building:3号楼': 4,
  'cell:noise:public:东门': 1,
  'cell:fees:building:3号楼': 2,
  'kept:plan': 5,
  'breached:plan': 3,
  'late:plan:noise': 2,
  'late:triage:noise': 1,
  'within:plan:noise': 4,
  'late:plan:fees': 1,
  'missed:progress': 2,
};

test('B14 what an improvement is measured by is a figure that is counted day by day, and of a share what went wrong has a name', () => {
  for (const figure of Measured.options) {
    const definition = figureDefinitions.find(({ name }) => name === figure);
    expect([figure, definition?.unit]).toEqual([figure, expect.stringMatching(/^(count|share)$/)]);
    expect(definition?.beyond).toBeUndefined();
    expect(definition?.length).toBeUndefined();
    if (definition?.whole) expect([figure, definition.rest]).toEqual([figure, expect.any(String)]);
  }
});

test('§3.7.2 a plain number is counted by the day, a share by how often it went wrong among its cases', () => {
  expect(measuredOn(counts, { figure: 'received' })).toEqual({ count: 9, among: 1 });
  expect(measuredOn(counts, { figure: 'silence' })).toEqual({ count: 2, among: 1 });
  expect(measuredOn(counts, { figure: 'responded' })).toEqual({ count: 3, among: 9 });
  expect(measuredOn(counts, { figure: 'kept' })).toEqual({ count: 3, among: 8 });
});

test('§3.7.2 complaints of one kind, at one place, of one kind at one place; promised times of one kind', () => {
  const place = { kind: 'building', name: '3号楼' } as const;
  expect(measuredOn(counts, { figure: 'received', category: 'noise' }).count).toBe(5);
  expect(measuredOn(counts, { figure: 'received', place }).count).toBe(6);
  expect(measuredOn(counts, { figure: 'received', category: 'noise', place }).count).toBe(4);
  expect(measuredOn(counts, { figure: 'kept', category: 'noise' })).toEqual({ count: 3, among: 7 });
});

test('§3.7.2 what is not counted by kind or place is refused beside that field', () => {
  const wrong = (value: unknown) =>
    Indicator.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(wrong({ figure: 'silence', category: 'noise' })).toEqual([['category', 'NOT_A_CHOICE']]);
  expect(wrong({ figure: 'kept', place: { kind: 'public', name: '东门' } })).toEqual([
    ['place', 'NOT_A_CHOICE'],
  ]);
  expect(wrong({ figure: 'kept', category: 'noise' })).toBeUndefined();
});

test('§3.7.2 the effect is the ratio of the two rates with its interval, as of a weak point', () => {
  const compared = comparedDays('2026-01-10T03:00:00.000Z', '2026-02-01', '2026-03-02');
  if (!compared) throw new Error('nothing to compare');
  const byDay: Record<string, Record<string, number>> = {
    '2026-01-05': { received: 40, responded: 10 },
    '2026-02-10': { received: 40, responded: 38 },
  };
  const days = { on: (date: string) => byDay[date] ?? {}, mattersOn: () => ({}) };
  const measured = { figure: 'responded' } as const;
  const effect = effectOf({ measured }, compared, { before: days, after: days });
  expect(effect).toMatchObject({
    per: 'case',
    before: { count: 30, among: 40 },
    after: { count: 2, among: 40 },
  });
  expect(effect.ratio).toBeCloseTo(2 / 30, 10);
  expect(effect.high).toBeLessThan(1);
});
