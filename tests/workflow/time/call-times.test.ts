import { partOfDay, waitsUntil } from '../../../cloudfunctions/shared/workflow/call-times';

/** On Monday, 5 January 2026, in China. */
const at = (time: string, day = '05') => new Date(`2026-01-${day}T${time}:00+08:00`).toISOString();

test.each([
  ['08:59', undefined],
  ['09:00', 'morning'],
  ['11:59', 'morning'],
  ['12:00', 'noon'],
  ['14:00', 'afternoon'],
  ['18:00', 'evening'],
  ['20:59', 'evening'],
  ['21:00', undefined],
] as const)('C1.16 %s is %s', (time, part) => {
  expect(partOfDay(at(time))).toBe(part);
});

test('C1.16 a call waits for the part of the day that suits, of today or of tomorrow', () => {
  expect(waitsUntil('evening', at('18:00', '07'), at('10:00'))).toBe(at('18:00'));
  expect(waitsUntil('morning', at('18:00', '07'), at('15:00'))).toBe(at('09:00', '06'));
  expect(waitsUntil('morning', at('18:00', '07'), at('09:00'))).toBeUndefined();
});

test('C1.16 a call does not wait beyond what was promised', () => {
  expect(waitsUntil('evening', at('18:01'), at('10:00'))).toBe(at('18:00'));
  expect(waitsUntil('evening', at('18:00'), at('10:00'))).toBeUndefined();
});
